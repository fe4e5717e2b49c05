import { expect, test } from '@jest/globals'
import { reading } from './reading.ts'

const web = `
resource "kubernetes_namespace" "shop" {
  metadata {
    name   = "shop"
    labels = { cost-center = 42 }
  }
}

resource "kubernetes_deployment_v1" "web" {
  metadata {
    name      = "web"
    namespace = kubernetes_namespace.shop.metadata[0].name
    labels    = { team = "payments" }
  }
  spec {
    replicas = "3"
    selector {
      match_labels = { app = "web" }
    }
    template {
      metadata {
        labels = { app = "web" }
      }
      spec {
        service_account_name = "web"
        node_selector        = { disk_type = "ssd" }
        init_container {
          name = "setup"
          resources {
            requests = { memory = "3Gi" }
          }
        }
        container {
          name = "web"
          port {
            container_port = 8080
            host_port      = "80"
            host_ip        = "10.0.0.1"
          }
          resources {
            requests = { cpu = "250m", memory = "1Gi" }
            limits   = { memory = "2Gi" }
          }
        }
        container {
          name = "proxy"
          resources {
            limits = { cpu = 1, memory = "512Mi" }
          }
        }
        toleration {
          key      = "dedicated"
          operator = "Equal"
          value    = "web"
          effect   = "NoSchedule"
        }
        topology_spread_constraint {
          max_skew           = 1
          min_domains        = "2"
          topology_key       = "topology.kubernetes.io/zone"
          when_unsatisfiable = "DoNotSchedule"
          label_selector {
            match_labels = { app = "web" }
          }
        }
        affinity {
          node_affinity {
            required_during_scheduling_ignored_during_execution {
              node_selector_term {
                match_expressions {
                  key      = "arch"
                  operator = "In"
                  values   = ["arm64"]
                }
              }
            }
          }
          pod_anti_affinity {
            required_during_scheduling_ignored_during_execution {
              topology_key = "kubernetes.io/hostname"
              label_selector {
                match_labels = { app = "web" }
              }
            }
          }
        }
      }
    }
  }
}
`

test('a deployment: what its pods request, where they may run, its tags, and Terraform address and place', async () => {
  const { attributes, workloads, tags, find, addresses } = await reading(web)
  expect(addresses).toEqual(['kubernetes_namespace.shop kubernetes_namespace', 'kubernetes_deployment_v1.web kubernetes_deployment_v1'])
  expect(find('kubernetes_deployment_v1.web')).toMatchObject({ provider: 'kubernetes', module: '', location: { file: 'main.tf', line: 9 } })
  // 250m + 1; the init container's 3 GiB are more than 1 GiB + 512 MiB.
  expect(attributes('kubernetes_deployment_v1.web')).toEqual({
    namespace: 'shop',
    name: 'web',
    replicas: 3,
    requests: { cpu: '1250m', memory: '3Gi' },
    limits: { memory: '2560Mi' },
    containers: [
      { name: 'setup', init: true, requests: { memory: '3Gi' }, limits: {} },
      { name: 'web', init: false, requests: { cpu: '250m', memory: '1Gi' }, limits: { memory: '2Gi' } },
      { name: 'proxy', init: false, requests: { cpu: '1', memory: '512Mi' }, limits: { cpu: '1', memory: '512Mi' } },
    ],
    pod_labels: { app: 'web' },
    service_account: 'web',
    node_selector: { disk_type: 'ssd' },
  })
  expect(tags('kubernetes_deployment_v1.web')).toEqual({
    team: 'payments (labels)',
    app: 'web (pod template)',
    'cost-center': '42 (namespace)',
  })
  const own = [{ key: 'app', operator: 'In', values: ['web'] }]
  expect(workloads).toMatchObject([
    {
      address: 'kubernetes_deployment_v1.web',
      kind: 'Deployment',
      namespace: 'shop',
      name: 'web',
      location: { file: 'main.tf', line: 9 },
      replicas: { low: 3, expected: 3, high: 3 },
      pod: {
        requests: new Map([
          ['cpu', 1250],
          ['memory', 3 * 1024 ** 3],
        ]),
        nodeSelector: { disk_type: 'ssd' },
        nodeAffinity: [[{ key: 'arch', operator: 'In', values: ['arm64'] }]],
        tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'web', effect: 'NoSchedule' }],
        spread: [{ topologyKey: 'topology.kubernetes.io/zone', maxSkew: 1, minDomains: 2, selector: own }],
        antiAffinity: [{ topologyKey: 'kubernetes.io/hostname', selector: own }],
        hostPorts: [{ port: 80, protocol: 'TCP', hostIP: '10.0.0.1' }],
      },
    },
  ])
})

const pod = (resources: string) =>
  `template {
      metadata {}
      spec {
        container {
          name = "a"
          ${resources}
        }
      }
    }`
const requests = (map: string) => `resources {\n requests = ${map}\n}`
const small = pod(requests('{ cpu = "100m", memory = "64Mi" }'))
const deployment = (spec: string, name = 'web') =>
  `resource "kubernetes_deployment" "${name}" {\n metadata {\n name = "${name}"\n }\n spec {\n ${spec}\n }\n}\n`

test('jobs, cron jobs, stateful and daemon sets, pods and replication controllers', async () => {
  const named = (type: string, rest: string) => `resource "${type}" "x" {\n metadata {\n name = "x"\n }\n spec {\n ${rest}\n }\n}\n`
  const { attributes, workloads, addresses } = await reading(
    [
      named('kubernetes_job_v1', `parallelism = 2\n completions = 6\n active_deadline_seconds = 600\n ${small}`),
      named('kubernetes_cron_job_v1', `schedule = "0 3 * * *"\n job_template {\n metadata {}\n spec {\n ${small}\n }\n }`),
      named(
        'kubernetes_stateful_set',
        `replicas = 2\n ${small}\n volume_claim_template {\n metadata {\n name = "data"\n }\n spec {\n access_modes = ["ReadWriteOnce"]\n storage_class_name = "fast"\n ${requests('{ storage = "10Gi" }')}\n }\n }`,
      ),
      named('kubernetes_daemonset', small),
      named('kubernetes_replication_controller', `replicas = 4\n selector = { app = "x" }\n ${small}`),
      `resource "kubernetes_pod" "x" {\n metadata {\n generate_name = "x-"\n }\n spec {\n container {\n name = "a"\n ${requests('{ cpu = 2 }')}\n }\n volume {\n name = "scratch"\n ephemeral {\n volume_claim_template {\n metadata {}\n spec {\n access_modes = ["ReadWriteOnce"]\n ${requests('{ storage = "5Gi" }')}\n }\n }\n }\n }\n }\n}`,
      'resource "kubernetes_storage_class" "fast" {\n metadata {\n name = "fast"\n }\n storage_provisioner = "ebs.csi.aws.com"\n parameters = { type = "gp3", encrypted = true }\n}',
      named(
        'kubernetes_persistent_volume_claim',
        `access_modes = ["ReadWriteMany"]\n storage_class_name = "fast"\n ${requests('{ storage = "1Ti" }')}`,
      ),
    ].join('\n'),
  )
  expect(addresses.map(line => line.split(' ')[0]).sort()).toEqual([
    'kubernetes_cron_job_v1.x',
    'kubernetes_daemonset.x',
    'kubernetes_job_v1.x',
    'kubernetes_persistent_volume_claim.x',
    'kubernetes_pod.x',
    'kubernetes_replication_controller.x',
    'kubernetes_stateful_set.x',
    'kubernetes_storage_class.fast',
  ])
  expect(attributes('kubernetes_job_v1.x')).toMatchObject({ runs: 1, minutes_per_run: 10, parallelism: 2, completions: 6 })
  expect(attributes('kubernetes_cron_job_v1.x')).toMatchObject({ schedule: '0 3 * * *', parallelism: 1, requests: { cpu: '100m' } })
  const fast = { storage_class: 'fast', provisioner: 'ebs.csi.aws.com', parameters: { type: 'gp3', encrypted: 'true' } }
  expect(attributes('kubernetes_stateful_set.x')).toMatchObject({
    replicas: 2,
    volumes: [{ name: 'data', size: '10Gi', access_modes: ['ReadWriteOnce'], ...fast }],
  })
  expect(attributes('kubernetes_daemonset.x')).toMatchObject({ every_node: true })
  expect(attributes('kubernetes_pod.x')).toMatchObject({
    replicas: 1,
    requests: { cpu: '2' },
    volumes: [{ name: 'scratch', size: '5Gi', ephemeral: true }],
  })
  expect(attributes('kubernetes_persistent_volume_claim.x')).toEqual({
    namespace: 'default',
    name: 'x',
    size: '1Ti',
    ...fast,
    access_modes: ['ReadWriteMany'],
  })
  expect(workloads.map(({ address, kind }) => [address, kind]).sort()).toEqual([
    ['kubernetes_cron_job_v1.x', 'CronJob'],
    ['kubernetes_daemonset.x', 'DaemonSet'],
    ['kubernetes_job_v1.x', 'Job'],
    ['kubernetes_pod.x', 'Pod'],
    ['kubernetes_replication_controller.x', 'ReplicationController'],
    ['kubernetes_stateful_set.x', 'StatefulSet'],
  ])
})

test('an autoscaler is found by the name of its target, and named by its Terraform address', async () => {
  const scaler = (target: string) =>
    `resource "kubernetes_horizontal_pod_autoscaler_v2" "web" {\n metadata {\n name = "web"\n }\n spec {\n min_replicas = 2\n max_replicas = "8"\n scale_target_ref {\n kind = "Deployment"\n name = ${target}\n }\n }\n}\n`
  for (const target of ['"web"', 'kubernetes_deployment.web.metadata[0].name', 'kubernetes_deployment.web.metadata.0.name']) {
    const { attributes, pods } = await reading(deployment(small) + scaler(target))
    expect(attributes('kubernetes_deployment.web')).toMatchObject({
      replicas: 2,
      min_replicas: 2,
      max_replicas: 8,
      autoscaler: 'kubernetes_horizontal_pod_autoscaler_v2.web',
    })
    expect(pods['kubernetes_deployment.web']).toEqual([2, { cpu: 100, memory: 67_108_864 }])
  }
})

test('defaults of a limit range count', async () => {
  const range =
    'resource "kubernetes_limit_range" "x" {\n metadata {\n name = "x"\n }\n spec {\n limit {\n type = "Pod"\n max = { cpu = "4" }\n }\n limit {\n type = "Container"\n default_request = { cpu = "50m", memory = "32Mi" }\n }\n }\n}'
  expect((await reading(deployment(pod('')) + range)).attributes('kubernetes_deployment.web')).toMatchObject({
    requests: { cpu: '50m', memory: '32Mi' },
  })
})

test('services cost something as load balancers only, and are not known where their type is not', async () => {
  const service = (name: string, type: string) =>
    `resource "kubernetes_service" "${name}" {\n metadata {\n name = "${name}"\n annotations = { "service.beta.kubernetes.io/aws-load-balancer-type" = "nlb" }\n }\n spec {\n type = ${type}\n port {\n port = 80\n }\n port {\n port = 443\n }\n }\n}\n`
  const { addresses, attributes, find } = await reading(
    `variable "type" {}\n${service('inner', '"ClusterIP"')}${service('outer', '"LoadBalancer"')}${service('either', 'var.type')}
    resource "kubernetes_ingress_v1" "web" {
      metadata {
        name = "web"
      }
      spec {
        ingress_class_name = "alb"
      }
    }`,
  )
  expect(addresses).toEqual([
    'kubernetes_service.outer kubernetes_service',
    'kubernetes_service.either kubernetes_service',
    'kubernetes_ingress_v1.web kubernetes_ingress_v1',
  ])
  expect(attributes('kubernetes_service.outer')).toMatchObject({ ports: 2, internal: false })
  expect(find('kubernetes_service.outer').expansion).toBeUndefined()
  expect(find('kubernetes_service.either').expansion?.cause.text).toBe('var.type is not set')
  expect(attributes('kubernetes_ingress_v1.web')).toMatchObject({ class: 'alb' })
})

test('a configuration without Kubernetes is left as it is', async () => {
  const { workloads, addresses } = await reading(
    'resource "aws_sqs_queue" "a" {}\nresource "kubernetes_config_map" "b" {\n metadata {\n name = "b"\n }\n}',
  )
  expect(workloads).toEqual([])
  expect(addresses).toEqual(['aws_sqs_queue.a aws_sqs_queue', 'kubernetes_config_map.b kubernetes_config_map'])
})

test('objects of one name are in clusters of their own: each with its own autoscaler', async () => {
  const module = (name: string, most: number) => `module "${name}" {\n source = "./app"\n most = ${most}\n}\n`
  const { attributes, diagnostics, workloads } = await reading(module('east', 4) + module('west', 6), {
    'app/main.tf': `variable "most" {}\n${deployment(`replicas = 1\n ${small}`)}
    resource "kubernetes_horizontal_pod_autoscaler" "web" {
      metadata {
        name = "web"
      }
      spec {
        max_replicas = var.most
        scale_target_ref {
          kind = "Deployment"
          name = "web"
        }
      }
    }`,
  })
  expect(['east', 'west'].map(name => attributes(`module.${name}.kubernetes_deployment.web`))).toMatchObject([
    { max_replicas: 4, autoscaler: 'module.east.kubernetes_horizontal_pod_autoscaler.web' },
    { max_replicas: 6, autoscaler: 'module.west.kubernetes_horizontal_pod_autoscaler.web' },
  ])
  expect(workloads.map(({ address }) => address)).toEqual([
    'module.east.kubernetes_deployment.web',
    'module.west.kubernetes_deployment.web',
  ])
  expect(diagnostics).toEqual([])
})

test('volumes hold pods where their storage class and the volume that they are bound to say', async () => {
  const { workloads, diagnostics } = await reading(`
resource "kubernetes_storage_class_v1" "zonal" {
  metadata {
    name = "zonal"
  }
  storage_provisioner = "ebs.csi.aws.com"
  allowed_topologies {
    match_label_expressions {
      key    = "topology.kubernetes.io/zone"
      values = ["eu-west-1a"]
    }
  }
}
resource "kubernetes_persistent_volume_v1" "old" {
  metadata {
    name = "old"
  }
  spec {
    node_affinity {
      required {
        node_selector_term {
          match_expressions {
            key      = "topology.kubernetes.io/zone"
            operator = "In"
            values   = ["eu-west-1b"]
          }
        }
      }
    }
  }
}
resource "kubernetes_persistent_volume_claim_v1" "claim" {
  for_each = { new = null, old = kubernetes_persistent_volume_v1.old.metadata[0].name }
  metadata {
    name = each.key
  }
  spec {
    access_modes       = ["ReadWriteOnce"]
    storage_class_name = kubernetes_storage_class_v1.zonal.metadata[0].name
    volume_name        = each.value
    resources {
      requests = { storage = "10Gi" }
    }
  }
}
resource "kubernetes_pod_v1" "pod" {
  for_each = toset(["new", "old"])
  metadata {
    name = each.key
  }
  spec {
    container {
      name = "main"
      resources {
        requests = { cpu = "1", memory = "1Gi" }
      }
    }
    volume {
      name = "data"
      persistent_volume_claim {
        claim_name = each.key
      }
    }
  }
}`)
  expect(diagnostics).toEqual([])
  const zone = (value: string) => [[{ key: 'topology.kubernetes.io/zone', operator: 'In', values: [value] }]]
  expect(workloads.map(({ address, pod: { volumes, nodeAffinity } }) => [address, volumes.map(({ name }) => name), nodeAffinity])).toEqual([
    ['kubernetes_pod_v1.pod["new"]', ['default/new'], zone('eu-west-1a')],
    ['kubernetes_pod_v1.pod["old"]', ['default/old'], zone('eu-west-1b')],
  ])
})
