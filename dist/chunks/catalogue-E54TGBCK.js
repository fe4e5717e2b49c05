import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import"./chunk-55CDFFVJ.js";function s(i,n){let t=new Map;for(let e of i)for(let r of[e.type,...e.aliases??[]])t.set(r,e);let o=new Set(n);return{definition:e=>t.get(e),isFree:e=>o.has(e)}}export{s as makeCatalogue};
