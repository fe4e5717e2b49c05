/**
 * What Autopilot makes of the requests of a pod, by compute class: least vCPUs, memory and ephemeral storage (GiB), and GiB of memory for each vCPU.
 * Read from GoogleCloudPlatform/autopilot-cost-calculator, config.ini of 2025-07-21 (Apache-2.0).
 */
interface Rules {
  readonly vcpus?: number
  readonly memory?: number
  readonly storage?: number
  readonly ratio?: readonly [least: number, most: number]
}

const mib = 1 / 1024

const rules = {
  'general-purpose': { vcpus: 0.05, memory: 52 * mib, storage: 10 * mib, ratio: [1, 6.5] },
  balanced: { ratio: [1, 8] },
  'scale-out-x86': { ratio: [4, 4] },
  'scale-out-arm': { ratio: [4, 4] },
  performance: { vcpus: 0.001, memory: mib },
  accelerator: { vcpus: 0.001, memory: mib },
} as const satisfies Readonly<Record<string, Rules>>

export type AutopilotClass = keyof typeof rules

/** vCPUs, and GiB of memory and ephemeral storage. */
export interface PodRequest {
  readonly vcpus: number
  readonly memory: number
  readonly storage: number
}

/** What is billed of a request: raised to the least that the class takes, and the smaller side of vCPU and memory raised to its ratio. */
export function billedRequest(computeClass: AutopilotClass, request: PodRequest): PodRequest {
  const { vcpus = 0, memory = 0, storage = 0, ratio: [least, most] = [0, Number.POSITIVE_INFINITY] }: Rules = rules[computeClass]
  const asked = { vcpus: Math.max(request.vcpus, vcpus), memory: Math.max(request.memory, memory) }
  const raised = { vcpus: Math.max(asked.vcpus, asked.memory / most), memory: Math.max(asked.memory, asked.vcpus * least) }
  return { ...raised, storage: Math.max(request.storage, storage) }
}
