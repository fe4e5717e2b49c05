import type { AttributeObject, AttributeValue } from '../../../model/resource.ts'
import { Unknown } from '../../../model/unknown.ts'
import { textSetting } from './provider-settings.ts'
import type { ProviderConfiguration } from './providers.ts'

type Region = string | Unknown | undefined

/** The region of an AWS provider; `us-east-1` where it does not say. Environment variables are not read: the same source gives the same answer everywhere. */
export const awsProviderRegion = (provider: ProviderConfiguration): string | Unknown => textSetting(provider, 'region') ?? 'us-east-1'

/** The region that a resource stands in, by the rules of its provider. undefined: it has none, or says nothing. */
export function regionOf(provider: ProviderConfiguration, attributes: AttributeObject): Region {
  if (provider.cloud === 'aws') return textOf(attributes, 'region') ?? awsProviderRegion(provider)
  if (provider.cloud === 'azurerm') return mapRegion(textOf(attributes, 'location'), normalizeLocation)
  return provider.cloud === 'google' ? googleRegion(provider, attributes) : undefined
}

function googleRegion(provider: ProviderConfiguration, attributes: AttributeObject): Region {
  const own =
    mapRegion(textOf(attributes, 'region'), lastSegment) ??
    mapRegion(textOf(attributes, 'zone'), regionOfZone) ??
    // A zone, a region, or a multi-region (`US`).
    mapRegion(textOf(attributes, 'location'), location => regionOfZone(location.toLowerCase()))
  if (own !== undefined) return own
  return mapRegion(textSetting(provider, 'region'), lastSegment) ?? mapRegion(textSetting(provider, 'zone'), regionOfZone) ?? 'us-central1'
}

function textOf(attributes: AttributeObject, name: string): Region {
  const value: AttributeValue | undefined = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  if (value instanceof Unknown) return new Unknown(value.cause)
  return typeof value === 'string' && value !== '' ? value : undefined
}

const mapRegion = (region: Region, map: (text: string) => string): Region => (typeof region === 'string' ? map(region) : region)

/** `West Europe` and `westeurope` are the same. */
const normalizeLocation = (location: string): string => location.toLowerCase().replaceAll(' ', '')

/** Regions and zones may be given by their URL. */
const lastSegment = (text: string): string => text.slice(text.lastIndexOf('/') + 1)

/** `europe-west1-b` to `europe-west1`. */
const regionOfZone = (zone: string): string => lastSegment(zone).replace(/^([a-z]+-[a-z]+\d+)-[a-z]$/, '$1')
