import { objects } from '../engine/rows'
import {
  accountCall,
  type AccountRow,
  extentCall,
  type ExtentRow,
  gradesCall,
  type GradeRow,
  rulesCall,
  type RuleRow,
  testsCall,
  type TestRow
} from '../panels/figures/panel'
import {
  bucketOf,
  cellsCall,
  type CellRow,
  lanesCall,
  type LaneRow,
  marksCall,
  presenceCall,
  spansCall,
  type StripRow
} from '../panels/swimlane/panel'
import type { Workbench } from '../workbench'
import { type Fault, faultOf } from './fault'

/** readings up to which every reading's time is looked at for the strips */
const close = 3e6

/** how much was screened and could not be, and where the leads lie */
export class Overview {
  account = $state.raw<AccountRow[]>([])
  tests = $state.raw<TestRow[]>([])
  grades = $state.raw<GradeRow[]>([])
  rules = $state.raw<RuleRow[]>([])
  extent = $state.raw<ExtentRow | null>(null)
  lanes = $state.raw<LaneRow[]>([])
  cells = $state.raw<CellRow[]>([])
  strips = $state.raw<StripRow[]>([])
  marked = $state.raw<StripRow[]>([])
  minutes = $state(1440)
  loaded = $state(false)
  fault = $state.raw<Fault | null>(null)

  constructor(private workbench: Workbench) {}

  async load() {
    const rows = async <T>(sql: string) => objects<T>(await this.workbench.query(sql))
    try {
      const extent = (await rows<ExtentRow>(extentCall()))[0] ?? null
      this.minutes = bucketOf({ starts: extent?.first ?? 0, ends: extent?.last ?? 0 }, 640)
      this.account = await rows(accountCall())
      this.tests = await rows(testsCall())
      this.grades = await rows(gradesCall())
      this.rules = await rows(rulesCall())
      this.lanes = await rows(lanesCall())
      this.cells = await rows(cellsCall(this.minutes))
      this.strips = await rows((extent?.readings ?? 0) > close ? spansCall() : presenceCall(this.minutes))
      this.extent = extent
      this.fault = null
      this.loaded = true
      this.marked = await rows(marksCall(this.minutes))
    } catch (error) {
      this.fault = faultOf(error)
    }
  }

  clear() {
    this.loaded = false
    this.marked = []
  }
}
