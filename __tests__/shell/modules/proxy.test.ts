import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { makeDownload } from '../../../src/shell/modules/download.ts'
import { proxyFor } from '../../../src/shell/modules/proxy.ts'

const https_proxy = 'http://proxy.test:3128'

test.each<[string, NodeJS.ProcessEnv, string | undefined]>([
  ['https://github.com/', {}, undefined],
  ['https://github.com/', { https_proxy }, 'http://proxy.test:3128/'],
  ['https://github.com/', { HTTPS_PROXY: 'proxy.test:8080' }, 'http://proxy.test:8080/'],
  ['https://github.com/', { ALL_PROXY: 'socks5://proxy.test' }, undefined],
  ['https://github.com/', { https_proxy: '', HTTPS_PROXY: 'http://unused.test' }, undefined],
  ['http://github.com/', { https_proxy }, undefined],
  ['https://git.acme.test/', { https_proxy, no_proxy: 'localhost, .acme.test' }, undefined],
  ['https://git.acme.test/', { https_proxy, NO_PROXY: 'acme.test' }, undefined],
  ['https://git.acme.test/', { https_proxy, no_proxy: '*.acme.test:443' }, undefined],
  ['https://git.acme.test:8443/', { https_proxy, no_proxy: 'acme.test:443' }, 'http://proxy.test:3128/'],
  ['https://notacme.test/', { https_proxy, no_proxy: 'acme.test,,' }, 'http://proxy.test:3128/'],
  ['https://github.com/', { https_proxy, no_proxy: '*' }, undefined],
])('%s with %j goes through %s', (url, environment, proxy) => {
  expect(proxyFor(new URL(url), environment)?.href).toBe(proxy)
})

test('a proxy is asked to connect, with its own login, and what it answers is told without that', async () => {
  const asked: unknown[] = []
  const proxy = createServer().on('connect', ({ url, headers }, connection) => {
    asked.push([url, headers['proxy-authorization'], headers.authorization])
    connection.resume()
    connection.end(url === 'localhost:1' ? 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n' : 'HTTP/1.1 200 OK\r\n\r\nnot TLS')
  })
  await new Promise<void>(ready => proxy.listen(0, '127.0.0.1', ready))
  const { port } = proxy.address() as AddressInfo
  const environment = { https_proxy: `http://user:p%40ss@127.0.0.1:${port}` }
  const download = makeDownload({ protocols: ['https'], timeoutMs: 20_000, environment })
  const get = (url: string) =>
    download({ url: new URL(url), token: 'token', maxBytes: 1000, allowLocal: true }).then(
      () => 'answered',
      (error: Error) => error.message,
    )
  expect(await get('https://localhost:1/')).toBe('localhost:1 cannot be reached (the proxy answers with status 407)')
  expect(await get('https://localhost/')).toMatch(/^localhost cannot be reached \([A-Z_]+\)$/)
  expect(await get('https://169.254.169.254/')).toBe('169.254.169.254 is in a private network')
  const login = `Basic ${btoa('user:p@ss')}`
  expect(asked).toEqual([
    ['localhost:1', login, undefined],
    ['localhost:443', login, undefined],
  ])
  await new Promise(closed => proxy.close(closed).closeAllConnections())
})
