/** How far one packing goes. What is beyond stays pending with a reason that says so. */
export const limits = {
  /** Pods that are placed a side; pods of daemons are not counted, as they cost no work. */
  pods: 50_000,
  /** Looks at nodes and selectors in one packing. */
  steps: 20_000_000,
  /** Changed workloads whose own share of the bill is worked out. */
  marginal: 10,
} as const

export interface Work {
  stepsLeft: number
}
