import { expect, test } from '@jest/globals'
import { lines, price, unknown } from '../price.ts'

test('a server is billed by protocol and hour, SFTP if it names none, and by GB', () => {
  expect(lines(price('aws_transfer_server.a', {}))).toEqual([
    'SFTP protocol enabled: 730 hours x 0.3 = 219',
    'Data downloaded: usage monthly_data_downloaded_gb at 0.04 per GB',
    'Data uploaded: usage monthly_data_uploaded_gb at 0.04 per GB',
  ])
  const usage = { monthly_data_downloaded_gb: 50, monthly_data_uploaded_gb: 10 }
  expect(lines(price('aws_transfer_server.a', { protocols: ['SFTP', 'FTPS', 'FTP'] }, { usage }))).toEqual([
    'FTP protocol enabled: 730 hours x 0.3 = 219',
    'FTPS protocol enabled: 730 hours x 0.3 = 219',
    'SFTP protocol enabled: 730 hours x 0.3 = 219',
    'Data downloaded: 50 GB x 0.04 = 2',
    'Data uploaded: 10 GB x 0.04 = 0.4',
  ])
})

test('protocols that are not known make it unknown, one without a price is unpriced', () => {
  expect(lines(price('aws_transfer_server.a', { protocols: [unknown()] }))).toEqual(['Cost: unknown because var.x is not set'])
  expect(lines(price('aws_transfer_server.a', { protocols: ['AS2'] }))[0]).toBe('AS2 protocol enabled: unpriced')
})
