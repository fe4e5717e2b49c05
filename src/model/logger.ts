/** Where progress and troubles are told while a run goes on: the Action's log, or stderr. Results never go here. */
export interface Logger {
  info(message: string): void
  warn(message: string): void
  /** Only where debugging is switched on. */
  debug(message: string): void
}

export const silent: Logger = { info: () => {}, warn: () => {}, debug: () => {} }
