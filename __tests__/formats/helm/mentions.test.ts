import { expect, test } from '@jest/globals'
import { definitionsIn, mentionsIn, pathsOf } from '../../../src/formats/helm/mentions.ts'
import { documentsOf } from '../../../src/formats/helm/template-documents.ts'

const dotted = (text: string): readonly string[] => mentionsIn(text).paths.map(path => path.join('.'))

test.each([
  ['replicas: {{ .Values.replicas }}', ['replicas']],
  ['{{- $.Values.web.replicaCount | default 2 | int -}}', ['web.replicaCount']],
  ['{{- with .Values.resources }}{{ toYaml . }}{{ end }}', ['resources']],
  ['{{ range $name, $worker := .Values.workers }}', ['workers']],
  ['{{ max .Values.a (int $.Values.b.c) .Values.a }}', ['a', 'b.c']],
  ['{{ index .Values "my-web" "replicas" }}{{ index $.Values.x "y" }}', ['my-web.replicas', 'x.y']],
  ['{{/* .Values.no */}}{{- /* .Values.no */ -}}', []],
  ['.Values.no {{ .Release.Name }} {{ .Values }}', []],
  ['{{ .Values.open', ['open']],
])('%s', (text, expected) => {
  expect(dotted(text)).toEqual(expected)
})

test('what is included by name is mentioned too, in circles as well', () => {
  const definitions = definitionsIn([
    '{{ define "a" }}{{ .Values.a }}{{ include "b" . }}{{ end }}\n{{- define "b" -}}{{ .Values.b }}{{ template "a" . }}{{ end }}',
    '{{ define "c" }}{{ .Values.c }}{{ end }}',
  ])
  const own = mentionsIn('{{ include "a" . | nindent 2 }}{{ include "absent" . }}{{ .Values.own }}')
  expect(pathsOf([own], definitions)).toEqual([['own'], ['a'], ['b']])
})

test('of a template with several documents each mentions its own', () => {
  const { at, around } = documentsOf(
    '{{ $x := .Values.around }}\n---\nkind: A\na: {{ .Values.a }}\n---\nkind: B\nb: {{ .Values.b }}\n---\n# {{ .Values.last }}',
  )
  const paths = (line: number) => at(line)?.paths.map(path => path.join('.'))
  expect([1, 2, 4, 5, 7, 8, 9, 10].map(paths)).toEqual([['around'], ['a'], ['a'], ['b'], ['b'], ['last'], ['last'], undefined])
  expect(around.flatMap(({ paths }) => paths)).toEqual([['around'], ['last']])
})

test('what is mentioned is bounded', () => {
  const many = Array.from({ length: 1000 }, (_, index) => `{{ .Values.a${index} }}{{ include "i${index}" . }}`).join('')
  const { paths, includes } = mentionsIn(many)
  expect([paths.length, includes.length]).toEqual([50, 20])
  const started = performance.now()
  mentionsIn('{{'.repeat(2_000_000))
  mentionsIn(`{{ ${'index .Values'.repeat(300_000)}`)
  mentionsIn(`{{ ${'.Values.a'.repeat(300_000)}`)
  expect(performance.now() - started).toBeLessThan(5000)
})
