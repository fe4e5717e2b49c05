import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
function t(e,n){return{label:e.label,get wanted(){return e.wanted},list(r){return n.add(`${r}/`),e.list(r)},read(r){return n.add(r),e.read(r)},bytes(r){return n.add(r),e.bytes(r)},load:r=>e.load(r),fingerprint:r=>e.fingerprint(r)}}export{t as a};
