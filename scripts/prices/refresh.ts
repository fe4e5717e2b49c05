/**
 * Refreshes pricing-data/ from AWS's public price list:
 *
 *     npm run prices:refresh -- aws [--accept] [--offer-url URL] [--service AmazonEC2,…] [--region eu-west-1,…]
 *
 * It reads the index of offers, each offer's index of regions, and one offer file for each region (CSV, or JSON where there is no CSV), and
 * puts what it finds in the place of the rows of the same SKU and region. All other rows stay. The report of what changed is printed as
 * Markdown. If a price moved by more than 30 % or vanished, nothing is written without `--accept`.
 *
 * Written to AWS's documentation of the offer files and tested against small documents of that form; never run against the real service.
 * Not certain before the first real run: usage types, operations and attribute values in `refresh/aws/`, the spelling of units in
 * `refresh/units.ts`, and that CSV files end with a line end (both ways are read). A mapping that names something which the list does not
 * have changes nothing: the table keeps the rows that it had, and the report counts them under "not in these offers".
 */
import { awsResources } from '../../src/resources/aws/index.ts'
import { awsOffers } from './refresh/aws/index.ts'
import { runRefresh } from './refresh/command.ts'
import { wantedSkus } from './refresh/wanted.ts'

/** Where AWS publishes its price list, for everybody and without a key. */
const publicPriceList = 'https://pricing.us-east-1.amazonaws.com'

process.exitCode = await runRefresh(process.argv.slice(2), {
  pricingData: 'pricing-data',
  root: publicPriceList,
  offers: awsOffers,
  isWanted: wantedSkus(awsResources.flatMap(({ skus }) => skus)),
  print: text => process.stdout.write(text),
  tell: message => process.stderr.write(`${message}\n`),
})
