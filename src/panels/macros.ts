const texts = import.meta.glob<string>('./*/panel.sql', { eager: true, query: '?raw', import: 'default' })

/** creates the macros of every panel; they read the shared tables only */
export const panelMacros = Object.values(texts).join('\n')
