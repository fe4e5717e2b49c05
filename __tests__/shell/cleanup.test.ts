import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { cleanup } from '../../src/shell/cleanup.ts'
import { moduleCache } from '../../src/shell/modules/cache.ts'
import { makeDownload } from '../../src/shell/modules/download.ts'
import { makeGitModules } from '../../src/shell/modules/git.ts'
import { manifestRenderer } from '../../src/shell/renderers/manifest-renderer.ts'
import { fakeTool } from './renderers/fake-tool.ts'

const killed: (readonly [number, unknown])[] = []
const kill = process.kill.bind(process)
beforeEach(() => {
  killed.length = 0
  jest.spyOn(process, 'kill').mockImplementation((pid, signal) => {
    killed.push([pid, signal])
    return pid === process.pid ? true : kill(pid, signal)
  })
})
afterEach(() => {
  jest.restoreAllMocks()
})

test('a signal has the last asked for done first, whatever fails, and ends the process as it would have', () => {
  const listeners = process.listenerCount('SIGTERM')
  const done: string[] = []
  cleanup(() => done.push('folder'))
  cleanup(() => {
    throw new Error('no')
  })
  cleanup(() => done.push('program'))
  const takeBack = cleanup(() => done.push('over'))
  takeBack()
  process.emit('SIGTERM', 'SIGTERM')
  expect(done).toEqual(['program', 'folder'])
  expect(killed).toEqual([[process.pid, 'SIGTERM']])
  expect(process.listenerCount('SIGTERM')).toBe(listeners)
})

test('nothing listens once all is taken back', () => {
  const listeners = process.listenerCount('SIGINT')
  const takeBack = [cleanup(() => {}), cleanup(() => {})]
  expect(process.listenerCount('SIGINT')).toBe(listeners + 1)
  for (const one of takeBack) one()
  expect(process.listenerCount('SIGINT')).toBe(listeners)
})

test('a signal while a tool runs ends the tool and removes its folder', async () => {
  const within = mkdtempSync(join(tmpdir(), 'cost-guard-within-'))
  const path = fakeTool('kustomize', 'setTimeout(() => {}, 60_000)')
  try {
    const files = new Map([['a/kustomization.yaml', 'resources: []\n']])
    const rendering = manifestRenderer({ environment: { PATH: path }, within }).render({
      tool: 'kustomize',
      files,
      directory: 'a',
      network: false,
    })
    while (readdirSync(within).length === 0) await pause(5)
    await pause(50)
    process.emit('SIGTERM', 'SIGTERM')
    expect(readdirSync(within)).toEqual([])
    expect(await rendering).toMatchObject({ state: 'limit', message: expect.stringContaining('SIGKILL') })
  } finally {
    rmSync(within, { recursive: true, force: true })
    rmSync(path, { recursive: true, force: true })
  }
})

test('a signal while git fetches a module ends git and removes what it fetched', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cost-guard-within-'))
  const silent = createServer(() => {})
  const asked = new Promise<void>(resolve => silent.once('request', () => resolve()))
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
  try {
    const url = new URL(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/module.git`)
    const download = makeDownload({ protocols: ['http'], timeoutMs: 60_000, environment: {} })
    const environment = { PATH: process.env.PATH }
    const limits = { protocols: ['http'], timeoutMs: 60_000, maxBytes: 1_000_000 }
    const fetchModule = makeGitModules({ environment, folder: () => folder, download, ...limits })
    const fetched = fetchModule({ kind: 'git', url, ref: 'main', subdirectory: '' }, true).catch((error: unknown) => error)
    await asked
    expect(readdirSync(folder)).toHaveLength(1)
    process.emit('SIGTERM', 'SIGTERM')
    expect(readdirSync(folder)).toEqual([])
    expect(killed.at(-1)).toEqual([process.pid, 'SIGTERM'])
    expect(String(await fetched)).toMatch(/did not answer in time|SIGKILL/)
    expect(readdirSync(folder)).toEqual([])
  } finally {
    silent.closeAllConnections()
    silent.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a signal removes a cache of packages that no other run would find', () => {
  const folder = moduleCache({}, undefined).folder()
  expect(existsSync(folder)).toBe(true)
  process.emit('SIGTERM', 'SIGTERM')
  expect(existsSync(folder)).toBe(false)
})
