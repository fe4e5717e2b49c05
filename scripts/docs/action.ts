import { parse } from 'yaml'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

const cell = (text: string): string => text.trim().replace(/\s+/g, ' ').replace(/\|/g, '\\|')

/** Inputs and outputs of action.yml as Markdown tables. */
export function actionTables(text: string): string {
  const { inputs, outputs } = parse(text) as Action
  return [
    '| input | default | meaning |',
    '| :-- | :-- | :-- |',
    ...Object.entries(inputs).map(
      ([name, input]) => `| \`${name}\` | ${input.default ? `\`${input.default}\`` : ''} | ${cell(input.description)} |`,
    ),
    '',
    '| output | meaning |',
    '| :-- | :-- |',
    ...Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`),
  ].join('\n')
}
