import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{n as a,o as b,p as c}from"./chunk-MZPQWUDI.js";import"./chunk-RW3I7QRB.js";import"./chunk-2ET3NUFL.js";import"./chunk-YFD3KLLV.js";import"./chunk-O7GSPSSY.js";import"./chunk-YJZKWC2E.js";import"./chunk-55CDFFVJ.js";export{b as caveats,a as headline,c as verdict};
