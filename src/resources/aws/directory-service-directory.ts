import { metered, monthly } from '../charges.ts'
import { type Charge, type ChargeContext, defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

/** Every Microsoft AD has two domain controllers. */
const includedControllers = 2

/** Billed by domain controller; sharing with other accounts costs extra. The edition defaults to Enterprise. */
function microsoftAd({ attributes, usage }: ChargeContext): readonly Charge[] {
  const edition = (): string => attributes.string('edition', 'Enterprise')
  const controllers = (): string => `aws/directory-service/controllers/${edition().toLowerCase()}`
  const additional = (): number =>
    usage.optionalNumber('additional_domain_controllers') ??
    Math.max(0, attributes.number('desired_number_of_domain_controllers', includedControllers) - includedControllers)
  return [
    monthly(
      detailed('Directory service', () => `Microsoft AD, ${edition()}`),
      controllers,
      'domain controllers',
      includedControllers,
    ),
    monthly('Additional domain controllers', controllers, 'domain controllers', additional),
    metered('Directory sharing', () => `aws/directory-service/shared-accounts/${edition().toLowerCase()}`, {
      unit: 'accounts',
      usage,
      key: 'shared_accounts',
    }),
  ]
}

/** Simple AD and AD Connector have one price by size, for both of their controllers. https://aws.amazon.com/directoryservice/pricing/ */
export const directoryServiceDirectory = defineResource({
  type: 'aws_directory_service_directory',
  service: 'AWS Directory Service',
  category: 'Identity',
  skus: ['aws/directory-service/directories/*', 'aws/directory-service/controllers/*', 'aws/directory-service/shared-accounts/*'],
  usage: {
    additional_domain_controllers: 'Microsoft AD: domain controllers beyond the first two, where the configuration does not tell',
    shared_accounts: 'Microsoft AD: accounts the directory is shared with',
  },
  charges: context => {
    const type = context.attributes.string('type', 'SimpleAD')
    if (type === 'MicrosoftAD') return microsoftAd(context)
    const [name, row] = type === 'ADConnector' ? ['AD Connector', 'ad-connector'] : ['Simple AD', 'simple-ad']
    const size = (): string => context.attributes.string('size', 'Large')
    return [
      monthly(
        detailed('Directory service', () => `${name}, ${size()}`),
        () => `aws/directory-service/directories/${row}/${size().toLowerCase()}`,
        'directories',
      ),
    ]
  },
})
