import { argument, type Declaration } from '../modules/declarations.ts'
import { sourceOf } from '../syntax/module.ts'
import { unmark } from '../values/traits.ts'
import { evaluateIn } from './frame.ts'
import type { ModuleInstance } from './module-instance.ts'

/** Tells which validation rules the values of a module instance's variables break. What is unknown breaks none. */
export function checkVariables(instance: ModuleInstance): void {
  for (const declaration of instance.module.content.declarations.variables.values()) checkVariable(instance, declaration)
}

function checkVariable(instance: ModuleInstance, declaration: Declaration): void {
  for (const block of declaration.block.body.blocks) {
    const condition = block.type === 'validation' ? block.body.attributes.get('condition')?.value : undefined
    if (condition === undefined) continue
    const source = sourceOf(declaration, block)
    if (unmark(evaluateIn({ instance }, source, condition)) !== false) continue
    const text = block.body.attributes.get('error_message')?.value
    const told = text === undefined ? null : evaluateIn({ instance }, source, text)
    const where = argument(declaration, 'type') ?? declaration
    instance.run.diagnostics.at(where.source, declaration.block, {
      code: 'variable-validation',
      severity: 'error',
      subject: String(block.start),
      message: `Invalid value for variable: ${instance.address === '' ? '' : `${instance.address}.`}var.${declaration.name}: ${typeof told === 'string' ? told : 'a validation rule does not hold'}`,
    })
  }
}
