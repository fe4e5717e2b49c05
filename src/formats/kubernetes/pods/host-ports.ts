import type { HostPort } from '../../../model/workload.ts'
import { at, type Field, flagOf, itemsOf, textOf, wholeNumberOf } from '../fields.ts'

/**
 * The ports of its node that a pod takes, each once: those of its containers and sidecars, as the scheduler looks at no init container that ends. On the
 * network of the node (`hostNetwork`) all its ports are such. https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports
 */
export function hostPortsOf(spec: Field): readonly HostPort[] {
  const onHost = flagOf(at(spec, 'hostNetwork')) === true
  const sidecars = itemsOf(at(spec, 'initContainers')).filter(item => textOf(at(item, 'restartPolicy')) === 'Always')
  const ports = [...sidecars, ...itemsOf(at(spec, 'containers'))]
    .flatMap(container => itemsOf(at(container, 'ports')))
    .flatMap(item => hostPortOf(item, onHost) ?? [])
  return [...new Map(ports.map(port => [JSON.stringify(port), port])).values()]
}

function hostPortOf(item: Field, onHost: boolean): HostPort | undefined {
  const stated = wholeNumberOf(at(item, 'hostPort'))
  // The API server sets it so.
  const port = onHost && (stated === undefined || stated === 0) ? wholeNumberOf(at(item, 'containerPort')) : stated
  if (typeof port !== 'number' || port === 0) return undefined
  return { port, protocol: textOf(at(item, 'protocol')) ?? 'TCP', hostIP: textOf(at(item, 'hostIP')) || '0.0.0.0' }
}
