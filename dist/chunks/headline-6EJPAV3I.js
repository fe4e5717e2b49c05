import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{f as a,g as b,h as c}from"./chunk-PA3OULUM.js";import"./chunk-3AIFBKVX.js";import"./chunk-B2YL2IXG.js";import"./chunk-YFD3KLLV.js";import"./chunk-4YO5JYML.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{b as caveats,a as headline,c as verdict};
