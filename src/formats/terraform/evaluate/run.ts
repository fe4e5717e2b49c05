import type { Gap } from '../../../model/resource.ts'
import type { FindInstanceType } from './data-sources/instance-type.ts'
import type { Demand } from './demand.ts'
import type { DiagnosticSink } from './diagnostics.ts'
import type { EvaluationLimits, FunctionFiles, Meter } from './scope.ts'

/** Values that a caller gives for what only a cloud knows: attributes by address (`data.aws_vpc.main`) or type (`aws_vpc` of data sources). */
export type Mocks = Readonly<Record<string, unknown>>

/** What one evaluation of a project shares. */
export interface Run {
  readonly demand: Demand
  readonly diagnostics: DiagnosticSink
  readonly gaps: Gap[]
  readonly files: FunctionFiles
  readonly limits: EvaluationLimits
  readonly meter: Meter
  readonly workspace: string
  readonly mocks: Mocks
  readonly instanceTypes: FindInstanceType | undefined
  /** Directory of the root module, relative to the tree's root. */
  readonly root: string
}
