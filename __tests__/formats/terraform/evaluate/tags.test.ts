import { expect, test } from '@jest/globals'
import type { Tags } from '../../../../src/model/resource.ts'
import { attributes, plain, read, resource } from './read.ts'

const shown = (tags: Tags | undefined): unknown =>
  tags && {
    ...Object.fromEntries([...tags.entries].map(([key, { value, from }]) => [key, [plain(value), from]])),
    ...(tags.incomplete === undefined ? {} : { incomplete: plain(tags.incomplete) }),
  }

const tagsOf = async (source: string): Promise<Record<string, unknown>> =>
  Object.fromEntries((await read(source)).resources.map(({ address, tags }) => [address, shown(tags)]))

test('AWS: own tags win over the provider’s defaults, and each says where it is from', async () => {
  expect(
    await tagsOf(`
      variable "unset" {}
      provider "aws" {
        default_tags {
          tags = { Team = "core", Env = "prod", Later = var.unset }
        }
      }
      resource "aws_x" "plain" {}
      resource "aws_x" "own" {
        tags = { Env = "test", Size = 5, Null = null }
      }
      resource "aws_x" "merged" {
        tags = merge({ A = "a" }, var.unset)
      }
      resource "aws_autoscaling_group" "g" {
        tag {
          key                 = "Name"
          value               = "asg"
          propagate_at_launch = true
        }
        tag {
          key   = var.unset
          value = "x"
        }
      }
      resource "aws_autoscaling_group" "legacy" {
        tags = [{ key = "Name", value = "asg", propagate_at_launch = true }]
      }`),
  ).toEqual({
    'aws_x.plain': {
      Team: ['core', 'default_tags'],
      Env: ['prod', 'default_tags'],
      Later: [{ because: 'var.unset is not set' }, 'default_tags'],
    },
    'aws_x.own': {
      Team: ['core', 'default_tags'],
      Env: ['test', 'tags'],
      Size: ['5', 'tags'],
      Later: [{ because: 'var.unset is not set' }, 'default_tags'],
    },
    'aws_x.merged': {
      Team: ['core', 'default_tags'],
      Env: ['prod', 'default_tags'],
      Later: [{ because: 'var.unset is not set' }, 'default_tags'],
      incomplete: { because: 'var.unset is not set' },
    },
    'aws_autoscaling_group.g': { Name: ['asg', 'tag'], incomplete: { because: 'var.unset is not set' } },
    'aws_autoscaling_group.legacy': { Name: ['asg', 'tags'] },
  })
})

test('default tags that are unknown as a whole leave the tags incomplete', async () => {
  expect(
    await tagsOf(`
      variable "unset" {}
      provider "aws" {
        default_tags {
          tags = var.unset
        }
      }
      resource "aws_x" "x" {
        tags = { A = "a" }
      }`),
  ).toEqual({ 'aws_x.x': { A: ['a', 'tags'], incomplete: { because: 'var.unset is not set' } } })
})

test('nothing said about tags is undefined; an empty map is not', async () => {
  expect(await tagsOf('resource "aws_x" "a" {}\nresource "aws_x" "b" {\n  tags = {}\n}')).toEqual({ 'aws_x.a': undefined, 'aws_x.b': {} })
})

test('Google labels and Azure tags; a list of network tags is no labels', async () => {
  expect(
    await tagsOf(`
      provider "google" {
        default_labels = { team = "core" }
      }
      resource "google_compute_instance" "i" {
        labels = { team = "own" }
        tags   = ["http"]
      }
      resource "google_sql_database_instance" "d" {
        user_labels = { a = "b" }
      }
      resource "azurerm_x" "x" {
        tags = { a = true }
      }`),
  ).toEqual({
    'google_compute_instance.i': { team: ['own', 'labels'] },
    'google_sql_database_instance.d': { team: ['core', 'default_labels'], a: ['b', 'user_labels'] },
    'azurerm_x.x': { a: ['true', 'tags'] },
  })
})

test('tags_all of an AWS resource is known to others', async () => {
  const reading = await read(`
    provider "aws" {
      default_tags {
        tags = { Team = "core" }
      }
    }
    resource "aws_x" "x" {
      tags = { Name = "x" }
    }
    resource "aws_x" "y" {
      copied = aws_x.x.tags_all
    }`)
  expect(attributes(reading, 'aws_x.y')).toEqual({ copied: { Team: 'core', Name: 'x' } })
  expect(resource(reading, 'aws_x.x').attributes).not.toHaveProperty('tags_all')
})
