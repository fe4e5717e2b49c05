import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as d}from"./chunk-GNN5HSCV.js";var c="type,vcpus,memory,architecture,generation,gpus,gpu,source",a=e=>new d(`pricing-data/${e} is missing or damaged`,{hint:"check out Cost Guard again, pricing-data included"}),u=e=>e===""?void 0:e;function h(e,o){let[s="",n="",i="",r="",t="",g="",p="",f]=e.split(",");if(f===void 0||!(Number(n)>0)||!(Number(i)>0))throw a(o);return{type:s,vcpus:Number(n),memory:Number(i),architecture:u(r),generation:t==="current"||t==="previous"?t:void 0,gpus:Number(g),gpu:u(p)}}function m(e,o){let s=`${o},`,n=c.length+1,i=e.length;for(;n<i;){let r=e.lastIndexOf(`
`,(n+i>>>1)-1)+1,t=e.indexOf(`
`,r);e.slice(r,r+s.length)<s?n=t+1:i=r}return o!==""&&e.startsWith(s,n)?e.slice(n,e.indexOf(`
`,n)):void 0}function l(e){let o=new Map,s=(n,i)=>{let r=o.get(n)??e.read(i);if(r===void 0||!r.startsWith(`${c}
`)||!r.endsWith(`
`))throw a(i);return o.set(n,r),r};return{find(n,i){let r=`${n}/machine-types.csv`,t=m(s(n,r),i.toLowerCase());return t===void 0?void 0:h(t,r)}}}export{l as a};
