import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{g as a,h as b,i as c}from"./chunk-Q3BFHOEI.js";import"./chunk-ZGEPSELC.js";import"./chunk-PUVPKW53.js";import"./chunk-YFD3KLLV.js";import"./chunk-O7GSPSSY.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{b as caveats,a as headline,c as verdict};
