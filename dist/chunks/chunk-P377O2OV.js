import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as d}from"./chunk-GNN5HSCV.js";var y=({pair:e,readings:{base:i,head:o}})=>[i,o].some(r=>r?.resources.some(({provider:n})=>n==="kubernetes")===!0||(e.head??e.base)?.kind!=="terraform"&&r?.gaps.some(({whole:n})=>n===!0)===!0);var c="type,vcpus,memory,architecture,generation,gpus,gpu,source",u=e=>new d(`pricing-data/${e} is missing or damaged`,{hint:"check out Cost Guard again, pricing-data included"}),a=e=>e===""?void 0:e;function f(e,i){let[o="",r="",n="",t="",s="",p="",g="",m]=e.split(",");if(m===void 0||!(Number(r)>0)||!(Number(n)>0))throw u(i);return{type:o,vcpus:Number(r),memory:Number(n),architecture:a(t),generation:s==="current"||s==="previous"?s:void 0,gpus:Number(p),gpu:a(g)}}function l(e,i){let o=`${i},`,r=c.length+1,n=e.length;for(;r<n;){let t=e.lastIndexOf(`
`,(r+n>>>1)-1)+1,s=e.indexOf(`
`,t);e.slice(t,t+o.length)<o?r=s+1:n=t}return i!==""&&e.startsWith(o,r)?e.slice(r,e.indexOf(`
`,r)):void 0}function v(e){let i=new Map,o=(r,n)=>{let t=i.get(r)??e.read(n);if(t===void 0||!t.startsWith(`${c}
`)||!t.endsWith(`
`))throw u(n);return i.set(r,t),t};return{find(r,n){let t=`${r}/machine-types.csv`,s=l(o(r,t),n.toLowerCase());return s===void 0?void 0:f(s,t)}}}export{y as a,v as b};
