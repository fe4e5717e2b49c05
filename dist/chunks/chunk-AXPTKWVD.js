import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var s=({pair:r,readings:{base:t,head:a}})=>[t,a].some(o=>o?.resources.some(({provider:e})=>e==="kubernetes")===!0||(r.head??r.base)?.kind!=="terraform"&&o?.gaps.some(({whole:e})=>e===!0)===!0);export{s as a};
