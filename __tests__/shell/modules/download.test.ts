import { afterAll, expect, test } from '@jest/globals'
import { makeDownload } from '../../../src/shell/modules/download.ts'
import { closeLoopbacks, newLoopback } from './loopback.ts'

afterAll(closeLoopbacks)

const download = makeDownload({ protocols: ['http'], timeoutMs: 20_000, environment: {} })
const maxBytes = 1024 * 1024

test('an answer comes with its body, and a token goes to the first host alone', async () => {
  const first = await newLoopback()
  const second = await newLoopback()
  first.route('/near', { status: 302, headers: { location: '/far?x=1' } })
  first.route('/far', { status: 307, headers: { location: `http://${second.host}/file` } })
  second.route('/file', { body: 'content' })
  const answer = await download({ url: new URL(`http://${first.host}/near`), token: 'secret', maxBytes, allowLocal: true })
  expect([answer.status, answer.body.toString(), answer.url.href, answer.local]).toEqual([
    200,
    'content',
    `http://${second.host}/file`,
    true,
  ])
  expect(first.requests).toEqual(['GET /near (Bearer secret)', 'GET /far?x=1 (Bearer secret)'])
  expect(second.requests).toEqual(['GET /file'])
})

test('a server that fails is asked once more', async () => {
  const server = await newLoopback()
  let failures = 1
  server.route('/', (_, response) => {
    response.writeHead(failures-- > 0 ? 502 : 200)
    response.end()
  })
  const get = async () => (await download({ url: new URL(`http://${server.host}/`), maxBytes, allowLocal: true })).status
  expect(await get()).toBe(200)
  failures = 5
  expect(await get()).toBe(502)
  expect(server.requests).toHaveLength(4)
})

test('a host in a private network is not asked unless that is allowed', async () => {
  const server = await newLoopback()
  const port = server.host.split(':')[1]
  for (const host of [server.host, `localhost:${port}`, `[::ffff:127.0.0.1]:${port}`, `2130706433:${port}`])
    await expect(download({ url: new URL(`http://${host}/`), maxBytes, allowLocal: false })).rejects.toThrow('is in a private network')
  await expect(download({ url: new URL('http://169.254.169.254/latest'), maxBytes, allowLocal: true })).rejects.toThrow(
    '169.254.169.254 is in a private network',
  )
  expect(server.requests).toEqual([])
})

test.each([
  ['http://169.254.169.254/latest/meta-data', '169.254.169.254 is in a private network'],
  ['file:///etc/passwd', ' leads to an address with file, which is not used'],
  ['https://example.com/', 'example.com leads to an address with https, which is not used'],
  ['http://', 'redirects to what is no address'],
])('a redirect to %s is not followed', async (location, message) => {
  const server = await newLoopback()
  server.route('/', { status: 301, headers: { location } })
  await expect(download({ url: new URL(`http://${server.host}/`), maxBytes, allowLocal: true })).rejects.toThrow(message)
})

test('a ring of redirects, too much content, silence and a closed port end in a reason', async () => {
  const server = await newLoopback()
  server.route('/ring', { status: 302, headers: { location: '/ring' } })
  server.route('/large', { body: new Uint8Array(maxBytes + 1) })
  server.route('/silence', 'silence')
  server.route('/broken', (_, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('x')
    setImmediate(() => response.destroy())
  })
  const get = (path: string, timeoutMs = 20_000) =>
    makeDownload({ protocols: ['http'], timeoutMs, environment: {} })({
      url: new URL(`http://u:secret@${server.host}${path}`),
      maxBytes,
      allowLocal: true,
    })
  await expect(get('/ring')).rejects.toThrow(new Error(`${server.host} redirects too often`))
  await expect(get('/large')).rejects.toThrow(new Error(`what ${server.host} sends is larger than 1 MB`))
  await expect(get('/silence', 50)).rejects.toThrow(new Error(`${server.host} did not answer in time`))
  await expect(get('/broken')).rejects.toThrow(new Error(`${server.host} cannot be reached (ECONNRESET)`))
  await closeLoopbacks()
  await expect(get('/gone')).rejects.toThrow(new Error(`${server.host} cannot be reached (ECONNREFUSED)`))
})
