/** Public DNS is sold for the whole world, and apart from it in GovCloud. */
export const dnsRegion = (region: string): string => (region.startsWith('us-gov-') ? region : 'global')
