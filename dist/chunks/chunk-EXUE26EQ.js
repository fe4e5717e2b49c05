import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a as d}from"./chunk-GNN5HSCV.js";var p="type,vcpus,memory,architecture,generation,gpus,gpu,source",g=n=>new d(`pricing-data/${n} is missing or damaged`,{hint:"check out Cost Guard again, pricing-data included"}),a=n=>n===""?void 0:n;function u(n,s){let[o="",t="",e="",i="",r="",c="",f="",h]=n.split(",");if(h===void 0||!(Number(t)>0)||!(Number(e)>0))throw g(s);return{type:o,vcpus:Number(t),memory:Number(e),architecture:a(i),generation:r==="current"||r==="previous"?r:void 0,gpus:Number(c),gpu:a(f)}}function m(n,s){let o=`${s},`,t=p.length+1,e=n.length;for(;t<e;){let i=n.lastIndexOf(`
`,(t+e>>>1)-1)+1,r=n.indexOf(`
`,i);n.slice(i,i+o.length)<o?t=r+1:e=i}return s!==""&&n.startsWith(o,t)?n.slice(t,n.indexOf(`
`,t)):void 0}function y(n){let s=new Map,o=(e,i)=>{let r=s.get(e)??n.read(i);if(r===void 0||!r.startsWith(`${p}
`)||!r.endsWith(`
`))throw g(i);return s.set(e,r),r},t=e=>`${e}/machine-types.csv`;return{all(e){let i=t(e);return o(e,i).split(`
`).slice(1,-1).map(r=>u(r,i))},find(e,i){let r=t(e),c=m(o(e,r),i.toLowerCase());return c===void 0?void 0:u(c,r)}}}export{y as a};
