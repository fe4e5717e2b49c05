/** What a block looks like in JSON syntax, where nothing but its schema tells it from an argument. */
export interface BlockShape {
  readonly labels: number
  readonly blocks: BlockShapes
}
export type BlockShapes = ReadonlyMap<string, BlockShape>

const shape = (labels: number, blocks: Readonly<Record<string, BlockShape>> = {}): BlockShape => ({
  labels,
  blocks: new Map(Object.entries(blocks)),
})

const nested = new Map<string, BlockShape>()
nested.set('dynamic', { labels: 1, blocks: new Map([['content', { labels: 0, blocks: nested }]]) })

/** Blocks that Terraform itself knows within any block of a provider's schema. */
export const nestedBlocks: BlockShapes = nested

const lifecycle = shape(0, { precondition: shape(0), postcondition: shape(0) })
const connection = shape(0)
const provisioner = shape(1, { connection })
const resource: BlockShape = {
  labels: 2,
  blocks: new Map([...nested, ['lifecycle', lifecycle], ['connection', connection], ['provisioner', provisioner]]),
}
const data: BlockShape = { labels: 2, blocks: new Map([...nested, ['lifecycle', lifecycle]]) }

/** Top-level blocks of Terraform's language with the blocks in them that have a meaning of their own. */
export const topLevelBlocks: BlockShapes = new Map([
  ['resource', resource],
  ['data', data],
  ['ephemeral', data],
  ['module', shape(1)],
  ['variable', shape(1, { validation: shape(0) })],
  ['output', shape(1, { precondition: shape(0) })],
  ['provider', { labels: 1, blocks: nested }],
  [
    'check',
    {
      labels: 1,
      blocks: new Map([
        ['data', data],
        ['assert', shape(0)],
      ]),
    },
  ],
  ['locals', shape(0)],
  [
    'terraform',
    shape(0, { required_providers: shape(0), backend: shape(1), cloud: shape(0, { workspaces: shape(0) }), provider_meta: shape(1) }),
  ],
  ['moved', shape(0)],
  ['import', shape(0)],
  ['removed', shape(0, { lifecycle, provisioner })],
])
