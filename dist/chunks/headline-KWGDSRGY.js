import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{k as a,l as b,m as c}from"./chunk-DJNII7AL.js";import"./chunk-SMUF5XBD.js";import"./chunk-QYRGFVJ6.js";import"./chunk-YFD3KLLV.js";import"./chunk-O7GSPSSY.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{b as caveats,a as headline,c as verdict};
