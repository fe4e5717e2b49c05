import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{f as a,g as b,h as c}from"./chunk-ZFY6AF4B.js";import"./chunk-EPYGVXBO.js";import"./chunk-25ADC7OQ.js";import"./chunk-YFD3KLLV.js";import"./chunk-O7GSPSSY.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{b as caveats,a as headline,c as verdict};
