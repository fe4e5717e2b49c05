import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type AutopilotClass, billedRequest } from '../../../src/resources/google/autopilot-rules.ts'

test('a request within the rules stays as it is', () => {
  const request = { vcpus: 0.5, memory: 2, storage: 1 }
  expect(billedRequest('general-purpose', request)).toEqual(request)
})

test('too little memory for its vCPUs, and too few vCPUs for its memory', () => {
  expect(billedRequest('general-purpose', { vcpus: 2, memory: 0.5, storage: 1 })).toEqual({ vcpus: 2, memory: 2, storage: 1 })
  expect(billedRequest('general-purpose', { vcpus: 1, memory: 13, storage: 1 })).toEqual({ vcpus: 2, memory: 13, storage: 1 })
  expect(billedRequest('scale-out-arm', { vcpus: 1, memory: 1, storage: 0 })).toEqual({ vcpus: 1, memory: 4, storage: 0 })
  expect(billedRequest('scale-out-x86', { vcpus: 1, memory: 8, storage: 0 })).toEqual({ vcpus: 2, memory: 8, storage: 0 })
})

test('nothing asked for is the least of the class', () => {
  const least = billedRequest('general-purpose', { vcpus: 0, memory: 0, storage: 0 })
  expect(least).toEqual({ vcpus: 0.05, memory: 52 / 1024, storage: 10 / 1024 })
})

test('what is billed is never less than what was asked for, and is billed as it is', () => {
  const amount = fc.double({ min: 0, max: 64, noNaN: true })
  const classes: readonly AutopilotClass[] = ['general-purpose', 'balanced', 'scale-out-x86', 'scale-out-arm', 'performance', 'accelerator']
  fc.assert(
    fc.property(fc.constantFrom(...classes), amount, amount, amount, (computeClass, vcpus, memory, storage) => {
      const billed = billedRequest(computeClass, { vcpus, memory, storage })
      const again = billedRequest(computeClass, billed)
      return (
        billed.vcpus >= vcpus &&
        billed.memory >= memory &&
        billed.storage >= storage &&
        Math.abs(again.vcpus - billed.vcpus) < 1e-9 &&
        Math.abs(again.memory - billed.memory) < 1e-9
      )
    }),
  )
})
