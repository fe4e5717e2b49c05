/** Areas of the world that CloudFront bills at prices of their own: the usage key, the table's region, and what AWS calls them. */
export const edgeAreas = [
  { key: 'us', region: 'us', name: 'US, Mexico, Canada' },
  { key: 'europe', region: 'europe', name: 'Europe, Israel' },
  { key: 'south_africa', region: 'south-africa', name: 'South Africa, Kenya, Middle East' },
  { key: 'south_america', region: 'south-america', name: 'South America' },
  { key: 'japan', region: 'japan', name: 'Japan' },
  { key: 'australia', region: 'australia', name: 'Australia, New Zealand' },
  { key: 'asia_pacific', region: 'asia-pacific', name: 'Hong Kong, Philippines, Asia Pacific' },
  { key: 'india', region: 'india', name: 'India' },
] as const

/** Regions with an Origin Shield, by usage key; a key stands for the first of its regions. */
const shieldRegions: Readonly<Record<string, readonly string[]>> = {
  us: ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'],
  europe: ['eu-west-1', 'eu-west-2', 'eu-central-1'],
  south_america: ['sa-east-1'],
  japan: ['ap-northeast-1'],
  australia: ['ap-southeast-2'],
  singapore: ['ap-southeast-1'],
  south_korea: ['ap-northeast-2'],
  india: ['ap-south-1'],
}

export const shieldKeys = Object.keys(shieldRegions)

/** The region that a usage key of Origin Shield requests stands for, unless the distribution names another. */
export const shieldRegionOf = (key: string): string | undefined => shieldRegions[key]?.[0]

/** The usage key that requests to an Origin Shield in a region are counted under; undefined for a region without one. */
export const shieldKeyOf = (region: string): string | undefined => shieldKeys.find(key => shieldRegions[key]?.includes(region))
