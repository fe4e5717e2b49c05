import { dirname } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { makeTerraform } from '../../../src/formats/terraform/index.ts'
import { silent } from '../../../src/model/logger.ts'
import { coveredBy } from '../../../src/model/resource.ts'
import { remoteModules } from '../../../src/shell/modules/remote-modules.ts'
import { memoryTree } from '../../../src/shell/trees/memory.ts'
import { newDirectory, newRepository, removeDirectories } from '../../e2e/git-repository.ts'
import { attributes, project } from '../../formats/terraform/evaluate/read.ts'
import { closeLoopbacks, gitHost, newLoopback } from './loopback.ts'

afterAll(async () => {
  await closeLoopbacks()
  removeDirectories()
})

test('both sides of a change are read with their version of a module, and the files that functions read are fetched when they are needed', async () => {
  const repository = newRepository()
  repository.commit({
    'modules/web/main.tf': `
variable "names" {}
resource "aws_instance" "web" {
  for_each      = toset(var.names)
  instance_type = jsondecode(file("\${path.module}/type.json"))
  user_data     = templatefile("\${path.module}/../shared/start.tpl", { name = each.key })
}`,
    'modules/web/type.json': '"t3.micro"',
    'modules/shared/start.tpl': 'start ${name}',
  })
  repository.git('tag', 'v1')
  repository.commit({ 'modules/web/type.json': '"m5.large"' })
  repository.git('tag', 'v2')

  const server = await newLoopback()
  server.route('/', gitHost(dirname(repository.directory), '/'))
  const address = `git::http://${server.host}/${repository.directory.slice(dirname(repository.directory).length + 1)}/.git//modules/web`
  const side = (ref: string) => memoryTree({ 'main.tf': `module "web" {\n  source = "${address}?ref=${ref}"\n  names  = ["a", "b"]\n}` })
  const modules = remoteModules({
    download: true,
    allow: [server.host],
    environment: { PATH: process.env.PATH, RUNNER_TEMP: newDirectory() },
    repository: undefined,
    logger: silent,
    protocols: ['http'],
  })
  const terraform = makeTerraform({ modules })
  const [base, head, broken] = await Promise.all(['v1', 'v2', 'v3'].map(ref => terraform.read(side(ref), project)))
  if (base === undefined || head === undefined || broken === undefined) throw new Error('three sides are read')

  expect(base.resources.map(one => one.address)).toEqual(['module.web.aws_instance.web["a"]', 'module.web.aws_instance.web["b"]'])
  const web = 'module.web.aws_instance.web["a"]'
  expect([base, head].map(reading => attributes(reading, web))).toMatchObject([
    { instance_type: 't3.micro', user_data: 'start a' },
    { instance_type: 'm5.large', user_data: 'start a' },
  ])
  expect(head.resources[0]?.location.file).toMatch(/^\(modules\)\/.*\.git@v2\/modules\/web\/main\.tf$/)
  expect([...base.gaps, ...head.gaps]).toEqual([])

  // A version that is not there is no removal of what the other side has.
  expect(broken.resources).toEqual([])
  expect(broken.diagnostics).toMatchObject([{ code: 'module-not-available', location: { file: 'main.tf', line: 2 } }])
  expect(broken.diagnostics[0]?.message).toMatch(/is not available: its repository has no "v3"; nothing in it is counted$/)
  expect(base.resources.every(one => coveredBy(broken.gaps, one))).toBe(true)
})
