import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
function a(e){if(e.byteLength>8388608)return{state:"refused",reason:"too-large"};if(e.includes(0))return{state:"refused",reason:"binary"};try{return{state:"text",text:new TextDecoder("utf-8",{fatal:!0}).decode(e)}}catch{return{state:"refused",reason:"binary"}}}export{a};
