import type { Value } from '../values/value.ts'

/** The entries of an object whose values are worked out when they are asked for. */
export class LazyEntries implements ReadonlyMap<string, Value> {
  readonly #names: ReadonlyMap<string, unknown>
  readonly #evaluate: (name: string) => Value

  constructor(names: ReadonlyMap<string, unknown>, evaluate: (name: string) => Value) {
    this.#names = names
    this.#evaluate = evaluate
  }

  get size(): number {
    return this.#names.size
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  get(name: string): Value | undefined {
    return this.#names.has(name) ? this.#evaluate(name) : undefined
  }

  keys(): MapIterator<string> {
    return this.#names.keys()
  }

  *values(): MapIterator<Value> {
    for (const name of this.#names.keys()) yield this.#evaluate(name)
  }

  *entries(): MapIterator<[string, Value]> {
    for (const name of this.#names.keys()) yield [name, this.#evaluate(name)]
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries()
  }

  forEach(visit: (value: Value, name: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const name of this.#names.keys()) visit(this.#evaluate(name), name, this)
  }
}
