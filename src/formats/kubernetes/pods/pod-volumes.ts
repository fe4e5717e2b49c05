import { isUnknown } from '../../../model/unknown.ts'
import type { Volume } from '../../../model/workload.ts'
import type { Context } from '../context.ts'
import { at, type Field, isAbsent, itemsOf, rootOf, textOf } from '../fields.ts'
import { type StorageClasses, storageClassOf } from '../storage-classes.ts'
import { both, type Topologies, topologiesOfVolume } from '../topologies.ts'

/** The volumes of a pod that outlive it, and where all of its volumes can be. */
export interface PodVolumes {
  readonly volumes: readonly Volume[]
  readonly topologies: Topologies
}

/** Volumes of claim templates, of claims that the project has, and of generic ephemeral claims. Nothing is known of a claim that it does not have. */
export function podVolumesOf(spec: Field, templates: Field | undefined, namespace: string, context: Context): PodVolumes {
  const own = (templates === undefined ? [] : itemsOf(templates)).map(item => ({
    volume: volumeOf(textOf(at(item, 'metadata', 'name')) ?? '', true, at(item, 'spec'), context.storageClasses),
    topologies: topologiesOfClass(at(item, 'spec'), context.storageClasses),
  }))
  const mounted = itemsOf(at(spec, 'volumes')).flatMap((item): readonly Mounted[] => {
    const template = at(item, 'ephemeral', 'volumeClaimTemplate', 'spec')
    if (!isAbsent(template)) return [{ topologies: topologiesOfClass(template, context.storageClasses) }]
    const name = textOf(at(item, 'persistentVolumeClaim', 'claimName'))
    const claim = name === undefined ? undefined : context.find('v1', 'PersistentVolumeClaim', namespace, name)
    return claim === undefined ? [] : [claimed(rootOf(claim, context.report), `${namespace}/${claim.name}`, context)]
  })
  const all: readonly Mounted[] = [...own, ...mounted]
  return {
    volumes: all.flatMap(({ volume }) => volume ?? []),
    topologies: all.reduce<Topologies>((terms, { topologies }) => both(terms, topologies), []),
  }
}

interface Mounted {
  readonly volume?: Volume
  readonly topologies: Topologies
}

/** A claim, bound to a volume of the project or to one that its class will make. */
function claimed(claim: Field, name: string, context: Context): Mounted {
  const spec = at(claim, 'spec')
  const bound = textOf(at(spec, 'volumeName'))
  const exists = bound === undefined ? undefined : context.find('v1', 'PersistentVolume', '', bound)
  const topologies =
    exists === undefined ? topologiesOfClass(spec, context.storageClasses) : topologiesOfVolume(rootOf(exists, context.report))
  return { volume: volumeOf(name, false, spec, context.storageClasses), topologies }
}

const topologiesOfClass = (spec: Field, classes: StorageClasses): Topologies => storageClassOf(spec, classes)?.topologies ?? []

function volumeOf(name: string, ofPod: boolean, spec: Field, classes: StorageClasses): Volume {
  const field = at(spec, 'storageClassName')
  // A class that is not known before apply is none that anything is known of.
  const stated = isUnknown(field.value) ? '' : textOf(field)
  const found = storageClassOf(spec, classes)
  const storageClass = stated ?? found?.name
  return {
    name,
    ofPod,
    ...(storageClass === undefined ? {} : { storageClass }),
    ...(found?.provisioner === undefined ? {} : { provisioner: found.provisioner }),
    ...(found === undefined ? {} : { parameters: found.parameters }),
  }
}
