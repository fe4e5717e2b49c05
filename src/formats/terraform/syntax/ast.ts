/**
 * The syntax tree of Terraform's language, the same for native and JSON syntax. Every node has its range as offsets into the source text
 * (`SourceFile` turns an offset into line and column). Nothing is evaluated here.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A parsed file's text, for positions and excerpts. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

export interface Body extends Span {
  readonly attributes: ReadonlyMap<string, Attribute>
  readonly blocks: readonly Block[]
}

export interface Attribute extends Span {
  readonly name: string
  readonly value: Expression
}

export interface Block extends Span {
  readonly type: string
  readonly labels: readonly string[]
  readonly body: Body
  /** End of the header, before `{`. */
  readonly headerEnd: number
}

export type Expression =
  | Literal
  | Template
  | Variable
  | GetAttribute
  | Index
  | Splat
  | Unary
  | Binary
  | Conditional
  | Call
  | Tuple
  | ObjectConstructor
  | For
  | Parentheses
  | JsonValue

/** A number keeps its digits (`1e3`, `0.10`), so that no precision is lost before evaluation. */
export interface Literal extends Span {
  readonly kind: 'literal'
  readonly value: string | boolean | null | { readonly number: string }
}
/** `"a${b}"` or a heredoc with at least one interpolation or directive. A single interpolation and nothing else is `unwrap`: it keeps its type. */
export interface Template extends Span {
  readonly kind: 'template'
  readonly parts: readonly TemplatePart[]
  readonly unwrap: boolean
}
export type TemplatePart = TemplateText | TemplateInterpolation | TemplateIf | TemplateFor
export interface TemplateText extends Span {
  readonly kind: 'text'
  readonly text: string
}
export interface TemplateInterpolation extends Span {
  readonly kind: 'interpolation'
  readonly value: Expression
}
export interface TemplateIf extends Span {
  readonly kind: 'if'
  readonly condition: Expression
  readonly then: readonly TemplatePart[]
  readonly otherwise: readonly TemplatePart[]
}
export interface TemplateFor extends Span {
  readonly kind: 'for'
  readonly keyName: string | undefined
  readonly valueName: string
  readonly collection: Expression
  readonly parts: readonly TemplatePart[]
}
/** The root of a traversal: `var`, `local`, `aws_instance`, `each`. */
export interface Variable extends Span {
  readonly kind: 'variable'
  readonly name: string
}
export interface GetAttribute extends Span {
  readonly kind: 'get'
  readonly object: Expression
  readonly name: string
}
export interface Index extends Span {
  readonly kind: 'index'
  readonly object: Expression
  readonly key: Expression
  /** Written `list.0`. */
  readonly legacy: boolean
}
/** `list[*].name` (full) or `list.*.name` (attribute only). `each` is applied to every element, which it sees as `Variable` with name `*`. */
export interface Splat extends Span {
  readonly kind: 'splat'
  readonly style: 'full' | 'attribute'
  readonly object: Expression
  readonly each: Expression
}
export interface Unary extends Span {
  readonly kind: 'unary'
  readonly operator: '-' | '!'
  readonly operand: Expression
}
export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%'
export interface Binary extends Span {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
}
export interface Conditional extends Span {
  readonly kind: 'conditional'
  readonly condition: Expression
  readonly then: Expression
  readonly otherwise: Expression
}
/** `name` with its namespaces: `provider::aws::arn_parse`, `core::max`. `spread`: the last argument is followed by `...`. */
export interface Call extends Span {
  readonly kind: 'call'
  readonly name: string
  readonly arguments: readonly Expression[]
  readonly spread: boolean
}
export interface Tuple extends Span {
  readonly kind: 'tuple'
  readonly items: readonly Expression[]
}
/** A key that is a bare name is a `Variable` node and stands for its name; in parentheses it is an expression. */
export interface ObjectConstructor extends Span {
  readonly kind: 'object'
  readonly items: readonly { readonly key: Expression; readonly value: Expression }[]
}
/** `[for v in c : x if y]` (no `key`) or `{for k, v in c : key => value... if y}`. */
export interface For extends Span {
  readonly kind: 'for'
  readonly keyName: string | undefined
  readonly valueName: string
  readonly collection: Expression
  readonly key: Expression | undefined
  readonly value: Expression
  readonly grouped: boolean
  readonly condition: Expression | undefined
}
export interface Parentheses extends Span {
  readonly kind: 'parentheses'
  readonly inner: Expression
}
/**
 * A value in JSON syntax, whose strings are templates where an expression is expected and block content where a block is:
 * only the reader of a body knows which. Objects keep their order; duplicate keys of blocks are kept by `entries`.
 * `jsonString`, `jsonCode` and `jsonBody` read on from here.
 */
export interface JsonValue extends Span {
  readonly kind: 'json'
  readonly value: string | boolean | null | { readonly number: string } | JsonArray | JsonObject
  /** Of a string with escapes: where its characters stand in the file. */
  readonly shifts?: readonly Shift[]
}
export interface JsonArray {
  readonly items: readonly JsonValue[]
}
export interface JsonObject {
  readonly entries: readonly JsonEntry[]
}
export interface JsonEntry {
  readonly key: string
  readonly keySpan: Span
  readonly value: JsonValue
}
/** From the character `at` of a decoded string on, the text in the file lies `by` characters further. */
export interface Shift {
  readonly at: number
  readonly by: number
}

/** A fault in a file: what, where, and the offset for the caret. */
export interface SyntaxFault extends Span {
  readonly message: string
  readonly hint?: string
}

/** A file as far as it could be read: one broken block does not lose the rest. `lost` are the spans that had to be skipped. */
export interface ParsedFile {
  readonly source: SourceFile
  readonly body: Body
  readonly faults: readonly SyntaxFault[]
  readonly lost: readonly Span[]
}
