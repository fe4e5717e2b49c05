import type { Span } from '../syntax/ast.ts'
import type { Value } from '../values/value.ts'

/** What names mean where an expression stands. */
export interface Scope {
  /**
   * The value of a reference. `root` is the first name and `path` the attribute names that follow it directly: `var.size.cpu` asks for
   * `var` with `['size', 'cpu']`. Answers how many of `path` the value already covers (here 1); undefined if there is no such thing
   * (the caller reports it at `span`).
   */
  resolve(root: string, path: readonly string[], span: Span): { readonly value: Value; readonly covered: number } | undefined
  /** Set for what is evaluated within a `try` elsewhere: faults go here instead of into the report. */
  readonly caught?: Fault[] | undefined
  /** Reports a fault at a place in the file of the expression; the expression's value is then unknown with cause `error`. */
  fault(message: string, span: Span, code?: string): void
  /** Files for functions: relative to the root module as Terraform runs it, confined to the tree. */
  readonly files: FunctionFiles
  readonly limits: EvaluationLimits
  /** What was used up of the limits, shared by all scopes of one evaluation. Without it every expression starts afresh. */
  readonly meter?: Meter
}

/** What failed, and where. */
export interface Fault {
  readonly message: string
  readonly span: Span
}

/** Steps and nesting so far; counted by `evaluateExpression`. Start with zeros. */
export interface Meter {
  steps: number
  depth: number
  /** Set when the steps were used up and that has been told: once is enough. */
  exhausted?: boolean
}

export interface FunctionFiles {
  /** Text of a file by the path a function was given (relative paths from the working directory); throws EvaluationError with Terraform's words. */
  read(path: string): string | Uint8Array
  exists(path: string): boolean
  /** Paths below a directory that match a `fileset` pattern. */
  match(directory: string, pattern: string): readonly string[]
  readonly workingDirectory: string
  /** The value of an expression in a template file, with only these names in scope. Its faults go to `caught`, where that is given. */
  renderTemplate(path: string, variables: ReadonlyMap<string, Value>, caught?: Fault[]): Value
}

/** Bounds on what hostile input can make us do. Passing one throws EvaluationError that names the bound. */
export interface EvaluationLimits {
  /** Elements in one collection (`range`, `for`, `setproduct`, `count`, `for_each`). */
  readonly elements: number
  /** Characters of one string. */
  readonly characters: number
  /** Nesting of expressions and of calls. */
  readonly depth: number
  /** Steps of one evaluation in all (expressions evaluated): the guard against exponential templates. */
  readonly steps: number
}
export const defaultLimits: EvaluationLimits = { elements: 100_000, characters: 4_000_000, depth: 400, steps: 8_000_000 }
