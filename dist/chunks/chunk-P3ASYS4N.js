import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as d}from"./chunk-GNN5HSCV.js";var f=({readings:{base:e,head:i}})=>[e,i].some(o=>o?.resources.some(({provider:r})=>r==="kubernetes")===!0);var c="type,vcpus,memory,architecture,generation,gpus,gpu,source",u=e=>new d(`pricing-data/${e} is missing or damaged`,{hint:"check out Cost Guard again, pricing-data included"}),a=e=>e===""?void 0:e;function l(e,i){let[o="",r="",t="",n="",s="",p="",g="",m]=e.split(",");if(m===void 0||!(Number(r)>0)||!(Number(t)>0))throw u(i);return{type:o,vcpus:Number(r),memory:Number(t),architecture:a(n),generation:s==="current"||s==="previous"?s:void 0,gpus:Number(p),gpu:a(g)}}function y(e,i){let o=`${i},`,r=c.length+1,t=e.length;for(;r<t;){let n=e.lastIndexOf(`
`,(r+t>>>1)-1)+1,s=e.indexOf(`
`,n);e.slice(n,n+o.length)<o?r=s+1:t=n}return i!==""&&e.startsWith(o,r)?e.slice(r,e.indexOf(`
`,r)):void 0}function v(e){let i=new Map,o=(r,t)=>{let n=i.get(r)??e.read(t);if(n===void 0||!n.startsWith(`${c}
`)||!n.endsWith(`
`))throw u(t);return i.set(r,n),n};return{find(r,t){let n=`${r}/machine-types.csv`,s=y(o(r,n),t.toLowerCase());return s===void 0?void 0:l(s,n)}}}export{f as a,v as b};
