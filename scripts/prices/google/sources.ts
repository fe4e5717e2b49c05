import type { SourceFacts } from '../../../src/prices/manifest.ts'

/** Generated price list of machine types, disks and addresses. */
export const priceList = 'GCP-PC'
/** Google's own price catalogue, as its interface answered. */
export const catalogue = 'GCP-CATALOG'

/** Sources of the Google facts by id. */
export const googleSources: ReadonlyMap<string, SourceFacts> = new Map([
  [
    priceList,
    {
      title: 'Cyclenerd/google-cloud-pricing-cost-calculator@fd66b26ff84f',
      location: 'pricing.yml, built from the Cloud Billing Catalog',
      date: '2026-07-30',
      licence: 'Apache-2.0',
    },
  ],
  [
    catalogue,
    {
      title: 'arnavchaurasia-knp/cur-aws-to-gcp@7a95984e9b4a',
      location: 'skill/aws-gcp-cost-projection/data/skus/*.json.gz, unedited answers of the Cloud Billing Catalog',
      date: '2026-04-30',
      licence: 'none stated; prices, SKU ids and descriptions of Google',
    },
  ],
])
