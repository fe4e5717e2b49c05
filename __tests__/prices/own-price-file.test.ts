import { expect, test } from '@jest/globals'
import { ConfigurationError } from '../../src/model/diagnostic.ts'
import { readOwnPriceFile } from '../../src/prices/own-price-file.ts'

const header = 'sku,unit,from,source,rule,prices'

function faults(text: string): readonly string[] {
  try {
    readOwnPriceFile(text, 'own.csv')
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.map(({ location, message }) => `${location?.line}: ${message}`)
    throw error
  }
  return []
}

test('rows in any order become tiers by SKU and region, with Windows line ends and blank lines', () => {
  const rows = readOwnPriceFile(`${header}\r\naws/t/a,GB,10,Deal,,r1=1\r\n\r\naws/t/a,GB,0,Deal,,r1=2 r2=3\r\n`, 'own.csv')
  expect(
    [...rows].map(([key, tiers]) => `${key}: ${tiers.map(({ from, usd, line }) => `${from} ${usd} line ${line}`).join(', ')}`),
  ).toEqual(['aws/t/a@r1: 0 2 line 4, 10 1 line 2', 'aws/t/a@r2: 0 3 line 4'])
})

test.each([
  ['sku,usd\n', '1: A price file starts with the names of its columns'],
  [`${header}\naws/t/a,GB,0,Deal, Ltd,,r1=1`, '2: This row has 7 columns, and 6 are needed: sku,unit,from,source,rule,prices'],
  [`${header}\nnat-gateway-hours,GB,0,Deal,,r1=1`, '2: "nat-gateway-hours" is not a full SKU id such as aws/vpc/nat-gateway-hours'],
  [`${header}\naws/t/a,,0,Deal,,r1=1`, '2: aws/t/a has no unit'],
  [`${header}\naws/t/a,GB,-1,Deal,,r1=1`, '2: aws/t/a starts from "-1", which is no quantity'],
  [`${header}\naws/t/a,GB,0,Deal,,r1=$1`, '2: aws/t/a: "r1=$1" is not REGION=PRICE in US dollars'],
  [`${header}\naws/t/a,GB,0,Deal,,r1=1e9`, '2: aws/t/a: "r1=1e9" is not REGION=PRICE in US dollars'],
  [`${header}\naws/t/a,GB,0,Deal,,`, '2: aws/t/a: "" is not REGION=PRICE in US dollars'],
  [`${header}\naws/t/a,GB,5,Deal,,r1=1`, '2: aws/t/a in r1 has no price for its first units'],
])('what cannot be read is an error with its line: %#', (text, fault) => {
  expect(faults(text)).toEqual([fault])
})

test('a price that is stated twice is an error, and all faults are told at once', () => {
  expect(faults(`${header}\naws/t/a,GB,0,A,,r1=1\naws/t/a,GB,0,B,,r1=2\nx,GB,0,A,,r1=1\n`)).toEqual([
    '3: aws/t/a in r1 has two prices from 0 on',
    '4: "x" is not a full SKU id such as aws/vpc/nat-gateway-hours',
  ])
})

test('names of object members are SKUs and regions like any other', () => {
  expect([...readOwnPriceFile(`${header}\naws/t/constructor,GB,0,A,,__proto__=1\n`, 'own.csv').keys()]).toEqual([
    'aws/t/constructor@__proto__',
  ])
})
