import type { AssumptionsOfType } from '../model/usage-profile.ts'
import { computeAssumptions } from './compute.ts'
import { databaseAssumptions } from './databases.ts'
import { messagingAssumptions } from './messaging.ts'
import { networkingAssumptions } from './networking.ts'
import { operationsAssumptions } from './operations.ts'
import { storageAssumptions } from './storage.ts'

/** The chapters of the usage profiles. Every number is a stated assumption of ours, with its reason; none is a measurement. */
export const usageChapters: Readonly<Record<string, Readonly<Record<string, AssumptionsOfType>>>> = {
  Compute: computeAssumptions,
  Storage: storageAssumptions,
  Databases: databaseAssumptions,
  Networking: networkingAssumptions,
  Messaging: messagingAssumptions,
  'Security and operations': operationsAssumptions,
}

/** Assumptions by resource type (the first name of a type with several). */
export const usageAssumptions: ReadonlyMap<string, AssumptionsOfType> = new Map(
  Object.values(usageChapters).flatMap(chapter => Object.entries(chapter)),
)
