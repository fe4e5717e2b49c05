/** Why a module cannot be had, thrown on the way to it and turned into a value by the fetcher. The message is a clause without credentials. */
export class ModuleUnavailable extends Error {
  override readonly name = 'ModuleUnavailable'
  readonly hint: string | undefined

  constructor(reason: string, hint?: string) {
    super(reason)
    this.hint = hint
  }
}
