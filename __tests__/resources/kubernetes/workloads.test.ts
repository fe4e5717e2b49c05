import { expect, test } from '@jest/globals'
import { fargateSize } from '../../../src/resources/kubernetes/on-fargate.ts'
import { lines, price, unknown } from '../price.ts'

const requests = { cpu: '500m', memory: '1Gi' }
const at = (kind: string, attributes: object, usage = {}, region = 'us-east-1') =>
  lines(price(`kubernetes:${kind}.x`, attributes as never, { region, usage }))

const nodes = [
  {
    type: 'm6i.large',
    sku: 'aws/ec2/instance/linux/shared/m6i.large',
    region: 'us-east-1',
    share: 1,
    per_vcpu: '0.25',
    per_gib: '0.05',
    per_gpu: '0',
  },
]

test('pods on nodes are allocated their part of the price, and add nothing to the bill', () => {
  const priced = price('kubernetes:Deployment.x', { runs_on: 'nodes', nodes, replicas: 3, requests } as never, { region: 'us-east-1' })
  // 3 x 0.5 vCPU and 3 GiB for 730 hours, at a quarter and a twentieth of $0.096.
  expect(lines(priced)).toEqual([
    'vCPU on nodes (m6i.large): 1,095 vCPU-hours x 0.024 = 26.28',
    'Memory on nodes (m6i.large): 2,190 GiB-hours x 0.0048 = 10.512',
  ])
  expect(priced.monthlyCost.toFixed()).toBe('0')
  expect(priced.allocated?.expected.toFixed(3)).toBe('36.792')
  expect(priced.reads.get('requests.cpu')).toBe('500m')
})

test('GPUs with a price of their own are allocated at it, or are not known', () => {
  const [node] = nodes
  const gpu = { cpu: '2', memory: '4Gi', 'nvidia.com/gpu': '1' }
  const attached = { ...node, type: 'n1-standard-8', sku: 'google/compute/on-demand/n1-standard-8', region: 'us-central1' }
  const on = (gpuSku: unknown, pending = 0) =>
    at('Deployment', {
      ...{ runs_on: 'nodes', replicas: 3, requests: gpu, pending_pods: pending },
      nodes: [{ ...attached, gpu_sku: gpuSku }],
    })
  // Three GPUs for 730 hours at $0.35.
  expect(on('google/compute-parts/gpu/on-demand/nvidia-tesla-t4')[2]).toBe('GPU on nodes (n1-standard-8): 2,190 GPU-hours x 0.35 = 766.5')
  expect(on('google/compute-parts/gpu/on-demand/nvidia-tesla-t4', 2)[2]).toBe('GPU on nodes (n1-standard-8): 730 GPU-hours x 0.35 = 255.5')
  expect(on(unknown('var.model is not set'))[2]).toBe('GPU on nodes (n1-standard-8): unknown because var.model is not set')
})

test('an autoscaler gives a range', () => {
  const scaled = {
    replicas: 4,
    min_replicas: 2,
    max_replicas: 10,
    autoscaler: 'HorizontalPodAutoscaler/a/b',
    requests: { cpu: '1', memory: '0' },
  }
  const { range, monthlyCost } = price('kubernetes:Deployment.x', scaled as never)
  // OpenCost's default vCPU-hour.
  const pods = (count: number): string => (count * 730 * 0.031611).toFixed(6)
  expect([range?.low, monthlyCost, range?.high].map(value => value?.toFixed(6))).toEqual([pods(2), pods(4), pods(10)])
})

test('without a cluster, pods for every node are those of one node, and that is said', () => {
  expect(at('DaemonSet', { every_node: true, requests })).toEqual([
    'vCPU (default price, for each node): 365 vCPU-hours x 0.031611 = 11.538015',
    'Memory (default price, for each node): 730 GiB-hours x 0.004237 = 3.09301',
  ])
})

test('what requests nothing is not known, and not free', () => {
  const without = [
    { container: 'a', resource: 'cpu' },
    { container: 'b', resource: 'cpu' },
    { container: 'b', resource: 'memory' },
  ]
  expect(at('Deployment', { replicas: 1, requests: { cpu: '0', memory: '1Gi' }, without_requests: without })).toEqual([
    'Memory (default price): 730 GiB-hours x 0.004237 = 3.09301',
    'vCPU of what requests none: unknown because containers a, b request no cpu',
    'Memory of what requests none: unknown because container b requests no memory',
  ])
})

test('what requests nothing is never shown at a price of another place', () => {
  const without_requests = [{ container: 'a', resource: 'cpu' }]
  const unitPrice = (attributes: object): unknown => {
    const { lines: all } = price('kubernetes:Deployment.x', { replicas: 1, requests: {}, without_requests, ...attributes } as never, {
      region: 'us-central1',
    })
    const line = all.find(({ description }) => description === 'vCPU of what requests none')
    return line !== undefined && 'unitPrice' in line ? line.unitPrice?.toFixed() : line?.state
  }
  expect(unitPrice({})).toBe('0.031611')
  expect(unitPrice({ runs_on: 'nodes', nodes })).toBe('unknown')
  expect(unitPrice({ runs_on: 'autopilot' })).toBe('unknown')
})

test.each([
  [0.25, 0.25, { vcpu: 0.25, memory: 0.5 }],
  [0.25, 0.3, { vcpu: 0.25, memory: 1 }],
  [0.5, 3.75, { vcpu: 0.5, memory: 4 }],
  [0.1, 7, { vcpu: 1, memory: 8 }],
  [5, 10, { vcpu: 8, memory: 16 }],
  [16, 119.75, { vcpu: 16, memory: 120 }],
  [16, 119.8, undefined],
  [17, 1, undefined],
])('Fargate: %d vCPU and %d GiB', (vcpu, gib, size) => {
  expect(fargateSize(vcpu, gib)).toEqual(size)
})

test('pods on Fargate are billed by the size that holds them', () => {
  expect(at('Deployment', { runs_on: 'fargate', replicas: 2, requests })).toEqual([
    'vCPU on Fargate: 730 vCPU-hours x 0.04048 = 29.5504',
    'Memory on Fargate: 2,920 GB-hours x 0.004445 = 12.9794',
  ])
})

test('pods on Fargate that request nothing have the smallest size', () => {
  const without = [{ container: 'a', resource: 'cpu' }]
  expect(at('Deployment', { runs_on: 'fargate', replicas: 1, requests: { memory: '0' }, without_requests: without })).toEqual([
    'vCPU on Fargate: 182.5 vCPU-hours x 0.04048 = 7.3876',
    'Memory on Fargate: 365 GB-hours x 0.004445 = 1.622425',
  ])
})

test('what Fargate does not have, or bills beside its sizes, is not known', () => {
  const asking = (more: object) => at('Deployment', { runs_on: 'fargate', replicas: 1, requests: { ...requests, ...more } })
  expect(asking({ 'nvidia.com/gpu': '1' })).toEqual(['Cost: unknown because Fargate has no GPUs'])
  expect(asking({ 'ephemeral-storage': '20Gi' })).toHaveLength(2)
  expect(asking({ 'ephemeral-storage': '100Gi' })[2]).toBe(
    'Ephemeral storage on Fargate: unknown because what ephemeral storage above 20 GiB costs on Fargate is not known',
  )
})

test('pods for every node of Autopilot are those of one node, and that is said', () => {
  const daemon = { runs_on: 'autopilot', every_node: true, requests: { cpu: '50m', memory: '100Mi' } }
  expect(at('DaemonSet', daemon, {}, 'us-central1')[0]).toContain('vCPU on Autopilot (for each node): 36.5 vCPU-hours')
})

test('pods on Autopilot are billed by their requests, raised to the least and to the ratio', () => {
  const small = { runs_on: 'autopilot', replicas: 1, requests: { cpu: '10m', memory: '1Gi' } }
  expect(at('Deployment', small, {}, 'us-central1')).toEqual([
    // 1 GiB wants a vCPU of 1 / 6.5.
    'vCPU on Autopilot: 112.307692307692 vCPU-hours x 0.0445 = 4.997692307692294',
    'Memory on Autopilot: 730 GiB-hours x 0.0049225 = 3.593425',
    'Ephemeral storage on Autopilot: 7.12890625 GiB-hours x 0.0000548 = 0.0003906640625',
  ])
  const { lines: gpu } = price('kubernetes:Deployment.x', { runs_on: 'autopilot', requests: { 'nvidia.com/gpu': '1' } } as never)
  expect(gpu).toMatchObject([{ state: 'unknown', cause: { text: 'Autopilot pods with GPUs are billed by the node' } }])
})

test('jobs are billed while they run', () => {
  const job = { runs: 30, minutes_per_run: 20, parallelism: 2, requests }
  // 30 x 20 minutes are 10 hours of 2 pods.
  expect(at('CronJob', job)[0]).toBe('vCPU (default price): 10 vCPU-hours x 0.031611 = 0.31611')
  expect(at('CronJob', { ...job, minutes_per_run: unknown('it is not stated') })[0]).toBe(
    'vCPU (default price): usage minutes_per_run at 0.031611 per vCPU-hours',
  )
  expect(at('CronJob', { ...job, minutes_per_run: unknown('x') }, { minutes_per_run: 40 })[0]).toBe(
    'vCPU (default price): 20 vCPU-hours x 0.031611 = 0.63222',
  )
  expect(at('Job', { requests, minutes_per_run: 5 }, {})[0]).toContain('usage monthly_runs')
})

test('runs of a CronJob go on side by side, unless it forbids or replaces them', () => {
  const hourly = { schedule: '0 * * * *', runs: 730, minutes_per_run: 180, duration_from: 'annotation', parallelism: 1, requests }
  const vcpu = (job: object, usage = {}): string | undefined => at('CronJob', job, usage)[0]
  // 730 x 3 hours of half a vCPU: three runs at any time.
  expect(vcpu(hourly)).toBe('vCPU (default price): 1,095 vCPU-hours x 0.031611 = 34.614045')
  expect(vcpu({ ...hourly, concurrency_policy: 'Allow' })).toContain('1,095 vCPU-hours')
  for (const concurrency_policy of ['Forbid', 'Replace']) expect(vcpu({ ...hourly, concurrency_policy })).toContain(': 365 vCPU-hours')
  expect(vcpu({ ...hourly, duration_from: 'deadline' })).toContain(': 365 vCPU-hours')
  expect(vcpu({ ...hourly, duration_from: 'deadline' }, { minutes_per_run: 120 })).toContain(': 730 vCPU-hours')
  expect(vcpu({ ...hourly, minutes_per_run: 30, concurrency_policy: 'Forbid' })).toContain(': 182.5 vCPU-hours')
})

test('what a deadline tells of a job is said to be the most', () => {
  const bounded = { runs: 30, minutes_per_run: 20, duration_from: 'deadline', parallelism: 2, requests }
  expect(at('CronJob', bounded)[0]).toBe('vCPU (default price, at most): 10 vCPU-hours x 0.031611 = 0.31611')
  expect(at('Job', { ...bounded, runs_on: 'fargate' })[0]).toContain('vCPU on Fargate (at most): ')
  expect(at('CronJob', bounded, { minutes_per_run: 40 })[0]).toContain('vCPU (default price): 20 vCPU-hours')
  expect(at('CronJob', { ...bounded, duration_from: 'annotation' })[0]).toContain('vCPU (default price): 10 vCPU-hours')
})

test.each([
  ['suspended', { runs: 0, parallelism: 1 }],
  ['without pods', { runs: 30, parallelism: 0 }],
])('a job that is %s takes nothing, however long a run would take', (_, job) => {
  expect(at('CronJob', { ...job, requests, minutes_per_run: unknown('it is not stated') })).toEqual([])
})

test.each([
  ['aws', { size: '20Gi' }, 'us-east-1', 'Storage (general purpose SSD, gp2): 20 GB-months x 0.1 = 2'],
  [
    'aws',
    { size: '20Gi', storage_class: 'fast', provisioner: 'ebs.csi.aws.com', parameters: { type: 'gp3' } },
    'us-east-1',
    'Storage (general purpose SSD, gp3): 20 GB-months x 0.08 = 1.6',
  ],
  [
    'aws',
    { size: '20Gi', storage_class: 'mystery' },
    'us-east-1',
    'Storage: unknown because what a volume of the storage class mystery costs is not known, as the class is not in this project',
  ],
  [
    'aws',
    { size: '10Gi', storage_class: '' },
    'us-east-1',
    'Storage: unknown because what a volume of no storage class costs is not known, as it is one that exists already',
  ],
  ['aws', { size: '1500Mi', storage_class: 'gp3' }, 'us-east-1', 'Storage (general purpose SSD, gp3): 2 GB-months x 0.08 = 0.16'],
  ['google', { size: '10G', storage_class: 'premium-rwo' }, 'us-central1', 'Storage (pd-ssd): 10 GiB-months x 0.17 = 1.7'],
  ['google', { size: '10Gi', storage_class: 'premium-rwo' }, 'us-central1', 'Storage (pd-ssd): 10 GiB-months x 0.17 = 1.7'],
  ['azurerm', { size: '100Gi', storage_class: 'managed-csi-premium' }, 'westeurope', 'Storage (premium_lrs): 1 months x 21.68 = 21.68'],
])('a claim in %s: %j', (cloud, claim, region, expected) => {
  const [line] = at('PersistentVolumeClaim', { cloud, ...claim }, {}, region)
  expect(line).toBe(expected)
})

const driver = { aws: 'ebs.csi.aws.com', azurerm: 'disk.csi.azure.com', google: 'pd.csi.storage.gke.io' } as const
const claimed = (cloud: keyof typeof driver, parameters: object, region: string) =>
  at('PersistentVolumeClaim', { cloud, size: '100Gi', storage_class: 'own', provisioner: driver[cloud], parameters }, {}, region)

test('what a class provisions beside the size is billed too', () => {
  // Of 5,000 IOPS and 200 MB/s, 3,000 and 125 are without extra cost.
  const lines = claimed('azurerm', { skuName: 'PremiumV2_LRS', DiskIOPSReadWrite: '5000', DiskMBpsReadWrite: '200' }, 'westeurope')
  expect(lines[0]).toContain('Storage (Premium SSD v2): 73,000 GiB-hours')
  expect(lines[1]).toContain('Provisioned IOPS: 1,460,000 IOPS-hours')
  expect(lines[2]).toContain('Provisioned throughput: 54,750 MBps-hours')
  const hyperdisk = { type: 'hyperdisk-throughput', 'provisioned-throughput-on-create': '250Mi' }
  expect(claimed('google', hyperdisk, 'us-central1')[1]).toContain('Provisioned throughput: 250 MiBps-months')
  const balanced = claimed('google', { type: 'hyperdisk-balanced', 'provisioned-iops-on-create': '5000' }, 'us-central1')
  expect(balanced[1]).toContain('Provisioned IOPS: unknown because')
  expect(claimed('google', { type: 'pd-ssd', 'replication-type': 'regional-pd' }, 'us-central1')).toEqual([
    'Storage (pd-ssd, regional): 100 GiB-months x 0.34 = 34',
  ])
})

test('the parameters of a class may be written in lower case', () => {
  expect(claimed('azurerm', { storageaccounttype: 'Premium_LRS' }, 'westeurope')).toEqual([
    'Storage (premium_lrs): 1 months x 21.68 = 21.68',
  ])
  expect(claimed('azurerm', { storageAccountType: 'Premium_LRS' }, 'westeurope')).toEqual([
    'Storage (premium_lrs): 1 months x 21.68 = 21.68',
  ])
  expect(claimed('aws', { type: 'io1', iopspergb: '50' }, 'us-east-1')[1]).toContain('Provisioned IOPS: 5,000 IOPS-months')
})

test('each pod brings the volumes of its claim templates', () => {
  const set = {
    cloud: 'aws',
    replicas: 3,
    requests: { cpu: '0', memory: '0' },
    volumes: [{ name: 'data', size: '10Gi', storage_class: 'gp3' }],
  }
  expect(at('StatefulSet', set)).toEqual(['volume data > Storage (general purpose SSD, gp3): 30 GB-months x 0.08 = 2.4'])
})

test('the volumes of a job are there as long as its runs', () => {
  const report = {
    cloud: 'aws',
    runs: 73,
    minutes_per_run: 60,
    duration_from: 'annotation',
    parallelism: 2,
    requests: { cpu: '0', memory: '0' },
    volumes: [{ name: 'scratch', size: '100Gi', storage_class: 'gp3', ephemeral: true }],
  }
  // A tenth of a month.
  expect(at('Job', report)).toContain('volume scratch > Storage (general purpose SSD, gp3): 20 GB-months x 0.08 = 1.6')
  const { minutes_per_run: _, ...unstated } = report
  expect(at('Job', unstated)).toContain('volume scratch > Storage (general purpose SSD, gp3): usage minutes_per_run at 0.08 per GB-months')
})

test('where something scales the pods, it scales their volumes', () => {
  const set = {
    cloud: 'aws',
    replicas: 2,
    min_replicas: 1,
    max_replicas: 4,
    autoscaler: 'HorizontalPodAutoscaler/a/b',
    requests: { cpu: '0', memory: '0' },
    volumes: [{ name: 'data', size: '10Gi', storage_class: 'gp3' }],
  }
  const { range, monthlyCost } = price('kubernetes:StatefulSet.x', set as never, { region: 'us-east-1' })
  // 10 GiB at $0.08 for each pod.
  expect([range?.low, monthlyCost, range?.high].map(value => value?.toFixed(2))).toEqual(['0.80', '1.60', '3.20'])
})

test('services make the load balancer of their cloud; which cloud must be known', () => {
  expect(at('Service', { cloud: 'aws', ports: 1 })[0]).toBe('Classic load balancer: 730 hours x 0.025 = 18.25')
  const network = { 'service.beta.kubernetes.io/aws-load-balancer-type': 'external' }
  expect(at('Service', { cloud: 'aws', ports: 1, annotations: network })[0]).toBe('Network load balancer: 730 hours x 0.0225 = 16.425')
  expect(at('Service', { cloud: 'google', ports: 1 }, {}, 'us-central1')[0]).toBe(
    'Forwarding rule (1st of the first five): 730 hours x 0.025 = 18.25',
  )
  expect(at('Service', { ports: 1 })[0]).toContain('the cloud of its cluster is not stated')
})

test.each([
  ['aws', { load_balancer_class: 'eks.amazonaws.com/nlb' }, 'us-east-1', 'Network load balancer: 730 hours x 0.0225 = 16.425'],
  [
    'aws',
    { annotations: { 'service.beta.kubernetes.io/aws-load-balancer-type': 'elb' } },
    'us-east-1',
    'Classic load balancer: 730 hours x 0.025 = 18.25',
  ],
  [
    'google',
    { load_balancer_class: 'networking.gke.io/l4-regional-external' },
    'us-central1',
    'Forwarding rule (1st of the first five): 730 hours x 0.025 = 18.25',
  ],
  ['aws', { load_balancer_class: 'tailscale' }, 'us-east-1', 'Cost: unknown because what a load balancer of the class tailscale costs'],
])('a service in %s: %j', (cloud, attributes, region, expected) => {
  expect(at('Service', { cloud, ports: 1, ...attributes }, {}, region)[0]).toContain(expected)
})

test('an ingress costs what its controller makes of it', () => {
  const addresses = 'Public IPv4 addresses: usage public_ipv4_addresses at 0.005 per hours'
  expect(at('Service', { cloud: 'aws', ports: 1, internal: false })).toContain(addresses)
  expect(at('Service', { cloud: 'aws', ports: 1, internal: true })).not.toContain(addresses)
  const scheme = { annotations: { 'alb.ingress.kubernetes.io/scheme': 'internet-facing' } }
  expect(at('Ingress', { cloud: 'aws', class: 'alb', ...scheme })).toContain(addresses)
  expect(at('Ingress', { cloud: 'aws', class: 'alb' })).not.toContain(addresses)
  expect(at('Ingress', { cloud: 'aws', class: 'alb' })[0]).toBe('Application load balancer: 730 hours x 0.0225 = 16.425')
  expect(at('Ingress', { cloud: 'aws', class: 'alb', group: 'g', shares_group: true })).toEqual([])
  expect(at('Ingress', { cloud: 'aws', class: 'nginx' })).toEqual([])
  const auto = { class: 'web', controller: 'eks.amazonaws.com/alb' }
  expect(at('Ingress', { cloud: 'aws', ...auto })[0]).toBe('Application load balancer: 730 hours x 0.0225 = 16.425')
})

test('an internal ingress of GKE is billed by its proxy, as are internal gateways', () => {
  const first = (name: string) => at('Ingress', { cloud: 'google', class: name }, {}, 'asia-east2')[0]
  expect(first('gce-internal')).toBe('Load balancer proxy: 730 hours x 0.025 = 18.25')
  expect(at('Gateway', { cloud: 'google', class: 'gke-l7-rilb', ports: 2 }, {}, 'asia-east2')).toEqual([
    'Load balancer proxy: 730 hours x 0.025 = 18.25',
    'Data processed: usage monthly_data_processed_gb at 0.008 per GiB',
  ])
  expect(at('Service', { cloud: 'google' }, {}, 'asia-east2')[0]).toBe('Forwarding rule (1st of the first five): 730 hours x 0.035 = 25.55')
  expect(first('gce')).toBe('Forwarding rule (1st of the first five): 730 hours x 0.025 = 18.25')
})

test('a gateway costs what the controller of its class makes of it', () => {
  const first = (attributes: object) => at('Gateway', { cloud: 'aws', ...attributes })[0]
  expect(first({ class: 'web', controller: 'gateway.k8s.aws/alb' })).toBe('Application load balancer: 730 hours x 0.0225 = 16.425')
  expect(first({ class: 'tcp', controller: 'gateway.k8s.aws/nlb' })).toBe('Network load balancer: 730 hours x 0.0225 = 16.425')
  expect(first({ class: 'gke-l7-global-external-managed', ports: 2 })).toBe(
    'Forwarding rule (1st and 2nd of the first five): 730 hours x 0.025 = 18.25',
  )
})

// Azure's is Application Gateway for Containers.
test.each(['istio', 'eg', 'nginx', 'cilium', 'azure-alb-external'])('what a gateway of the class %s costs is not known', name => {
  expect(at('Gateway', { cloud: 'aws', class: name })).toEqual([
    `Load balancer that the controller of the class ${name} may make: unpriced`,
  ])
  expect(price('kubernetes:Gateway.x', { cloud: 'aws', class: name } as never, { region: 'us-east-1' }).counts.unpriced).toBe(1)
})

test('a gateway without a class of its own, and one that gets no load balancer', () => {
  expect(at('Gateway', { cloud: 'aws' })).toEqual(['Cost: unknown because the class of the gateway is not known'])
  expect(at('Gateway', { cloud: 'aws', class: 'istio-waypoint' })).toEqual([])
  expect(at('Gateway', { cloud: 'aws', class: 'web', controller: 'traefik.io/gateway-controller' })).toEqual([])
  expect(at('Gateway', { cloud: 'aws', class: 'istio', uses_service: true })).toEqual([])
  // The controller says more than the name does.
  const other = { class: 'istio-waypoint', controller: 'gateway.envoyproxy.io/gatewayclass-controller' }
  expect(at('Gateway', { cloud: 'aws', ...other })).toHaveLength(1)
})

test('rules of one load balancer: five have one price, on the bill of the first, and each one after them has its own', () => {
  const rules = (ports: number, place?: object) =>
    at('Service', { cloud: 'azurerm', ports, ...(place === undefined ? {} : { rules: place }) }, {}, 'westeurope')
  const others = ['Public IP address: 730 hours x 0.005 = 3.65', 'Data processed: usage monthly_data_processed_gb at 0.005 per GB']
  const withOthers = (...lines: readonly string[]) => [others[0], ...lines, others[1]]
  expect(rules(2)).toEqual(withOthers('Load balancer rules (1st and 2nd of the first five): 730 hours x 0.025 = 18.25'))
  // Seven ports: 0.025 x 730, and 2 x 0.01 x 730.
  expect(rules(7)).toEqual(
    withOthers(
      'Load balancer rules (1st, 2nd, 3rd, 4th and 5th of the first five): 730 hours x 0.025 = 18.25',
      'Load balancer rules after the first five: 1,460 hours x 0.01 = 14.6',
    ),
  )
  expect(rules(2, { first: [5], further: 1 })).toEqual(
    withOthers(
      'Load balancer rules (5th of the first five): 730 hours x 0 = 0',
      'Load balancer rules after the first five: 730 hours x 0.01 = 7.3',
    ),
  )
  expect(at('Service', { cloud: 'azurerm', ports: unknown() }, {}, 'westeurope')[1]).toBe(
    'Load balancer rules: unknown because var.x is not set',
  )
})

test('forwarding rules after the first five of a region, and of the world', () => {
  const further = { rules: { first: [], further: 1 } }
  const data = 'Data processed: usage monthly_data_processed_gb at 0.012 per GiB'
  expect(at('Service', { cloud: 'google', ...further }, {}, 'asia-northeast1')).toEqual([
    'Forwarding rule after the first five: 730 hours x 0.015 = 10.95',
    data,
  ])
  expect(at('Ingress', { cloud: 'google', class: 'gce', ...further }, {}, 'asia-northeast1')).toEqual([
    'Forwarding rule after the first five: 730 hours x 0.01 = 7.3',
    data,
  ])
})

test('an ingress of GKE has a rule for HTTP, and one for HTTPS where it has certificates', () => {
  const first = (attributes: object) => at('Ingress', { cloud: 'google', class: 'gce', ...attributes }, {}, 'us-central1')[0]
  const two = 'Forwarding rule (1st and 2nd of the first five): 730 hours x 0.025 = 18.25'
  expect(first({ tls: true })).toBe(two)
  expect(first({ annotations: { 'networking.gke.io/managed-certificates': 'shop' } })).toBe(two)
  expect(first({ tls: true, annotations: { 'kubernetes.io/ingress.allow-http': 'false' } })).toContain('(1st of the first five)')
})

test('the scheme of the class wins over the annotation of an ingress', () => {
  const addresses = 'Public IPv4 addresses: usage public_ipv4_addresses at 0.005 per hours'
  const scheme = (text: string) => ({ annotations: { 'alb.ingress.kubernetes.io/scheme': text } })
  expect(at('Ingress', { cloud: 'aws', class: 'alb', scheme: 'internet-facing' })).toContain(addresses)
  expect(at('Ingress', { cloud: 'aws', class: 'alb', scheme: 'internal', ...scheme('internet-facing') })).not.toContain(addresses)
})

test('what is for every node costs nothing where there is none, whatever it requests', () => {
  const volumes = [{ name: 'cache', size: '10Gi', storage_class: 'gp3', ephemeral: true }]
  const without = [{ container: 'agent', resource: 'memory' }]
  expect(
    at('DaemonSet', { cloud: 'aws', runs_on: 'nowhere', replicas: 0, requests: { cpu: '1' }, without_requests: without, volumes }),
  ).toEqual([])
})
