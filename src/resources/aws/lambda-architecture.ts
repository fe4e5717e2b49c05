import type { Attributes } from '../attributes.ts'

/** The part of a SKU that names the architecture of a function: x86 unless it asks for Arm. */
export const lambdaArchitecture = (attributes: Attributes): 'x86' | 'arm' =>
  attributes.strings('architectures')[0] === 'arm64' ? 'arm' : 'x86'

/** MB of memory of a function. */
export const lambdaMemory = (attributes: Attributes): number => attributes.number('memory_size', 128)
