import type { Attributes } from '../attributes.ts'
import { metered } from '../charges.ts'
import { defineResource } from '../definition.ts'
import { detailed } from '../description.ts'

const systems = new Map([
  ['LINUX_CONTAINER', 'Linux'],
  ['LINUX_GPU_CONTAINER', 'Linux GPU'],
  ['LINUX_LAMBDA_CONTAINER', 'Linux Lambda'],
  ['LINUX_EC2', 'Linux EC2'],
  ['ARM_CONTAINER', 'ARM'],
  ['ARM_LAMBDA_CONTAINER', 'ARM Lambda'],
  ['ARM_EC2', 'ARM EC2'],
  ['WINDOWS_CONTAINER', 'Windows'],
  ['WINDOWS_SERVER_2019_CONTAINER', 'Windows'],
  ['WINDOWS_SERVER_2022_CONTAINER', 'Windows'],
  ['WINDOWS_EC2', 'Windows EC2'],
  ['MAC_ARM', 'macOS'],
])

const environmentOf = (project: Attributes): { system: string; size: string } => {
  const environment = project.block('environment')
  const type = environment?.string('type', '') ?? ''
  const size = (environment?.string('compute_type', '') ?? '').replace(/^BUILD_/, '').replace('GENERAL1_', 'GENERAL1.')
  return { system: systems.get(type) ?? type, size: size.toLowerCase() }
}

/** Billed by build minute, at the price of its kind and size of machine. https://aws.amazon.com/codebuild/pricing/ */
export const codebuildProject = defineResource({
  type: 'aws_codebuild_project',
  service: 'AWS CodeBuild',
  category: 'Developer Tools',
  skus: ['aws/codebuild/*'],
  usage: { monthly_build_mins: 'Build minutes a month, each build rounded up' },
  charges: ({ attributes, usage }) => [
    metered(
      detailed('Build minutes', () => {
        const { system, size } = environmentOf(attributes)
        return `${system}, ${size}`
      }),
      () => {
        const { system, size } = environmentOf(attributes)
        return `aws/codebuild/${system.toLowerCase().replaceAll(' ', '-')}/${size}`
      },
      { unit: 'minutes', usage, key: 'monthly_build_mins' },
    ),
  ],
})
