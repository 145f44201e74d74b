import { type Mark, marks } from './tables'

/**
 * what a word in a mark column means. Letters: HJ 212-2017 Table 8, read. Words: seen in exports, not verified against
 * the marking rule of 2022. A plant that stopped (停产) and an analyser that stopped (停运) are kept apart.
 */
const words: Record<Mark, string> = {
  normal: 'n 正常 正常运行 正常监测 运行 运行中 生产 正常生产 有效 合格 达标 normal ok valid 正常数据 正常排放',
  stopped: '停产 停工 停炉停产 停机 未生产 停产停运 生产停运 停排 未排放 无排放 stopped shutdownofplant 停产标记',
  offline: 'f 停运 设备停运 仪器停运 停用 离线 仪表停运 offline 设备停用',
  maintenance: 'm 维护 维修 检修 运维 保养 仪器维护 设备维护 设备检修 维护保养 maintenance',
  calibration: 'c 校准 校验 标定 质控 核查 标样核查 校标 零点校准 量程校准 自动校准 校准维护 calibration qc',
  fault: 'd 故障 仪器故障 设备故障 异常 fault error',
  manual: 's 手工 人工 设定值 手动 补录 手工录入 manual',
  over_range: 't 超量程 超上限 超测定上限 超测量上限 overrange',
  communication: 'b 通讯中断 通信中断 通讯异常 通讯故障 断线 网络中断 offlinelink communication',
  startup: '启炉 起炉 点炉 启动 升炉 开机 startup',
  shutdown: '停炉 熄火 降炉 shutdown',
  standby: '热备用 备用 烘炉 闷炉 压火 standby',
  accident: '事故 应急 accident',
  unknown: ''
}

const byWord = new Map<string, Mark>(
  marks.flatMap((mark) =>
    words[mark]
      .split(' ')
      .filter(Boolean)
      .map((word): [string, Mark] => [word, mark])
  )
)

/** the mark a word stands for; an empty cell is normal, a word that nobody taught us is unknown */
export function markOf(word: string): Mark {
  const plain = word.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '')
  return plain === '' ? 'normal' : (byWord.get(plain) ?? 'unknown')
}
