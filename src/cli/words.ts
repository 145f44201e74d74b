const zh = {
  heads: ['名次', '优先级', '等级', '排口', '参数', '时段', '线索'],
  none: (outlets: number) => `筛查了 ${outlets} 个排口，没有线索。`,
  summary: (leads: number, outlets: number) =>
    `筛查了 ${outlets} 个排口，得线索 ${leads} 条。以上均为疑似，待核查，不作为违法事实认定依据。`
}

const en: typeof zh = {
  heads: ['rank', 'priority', 'grade', 'outlet', 'parameters', 'period', 'lead'],
  none: (outlets) => `${outlets} outlets screened, no leads.`,
  summary: (leads, outlets) =>
    `${outlets} outlets screened, ${leads} leads. All are suspected and to be verified; none is a finding of fact.`
}

export const cliWords = { zh, en }
