import type { Mark } from '../../model/tables'

/** what platforms call the marks the simulator sets */
export const markWords: Partial<Record<Mark, string>> = {
  normal: '正常',
  stopped: '停产',
  maintenance: '维护',
  calibration: '校准',
  fault: '故障'
}
