resource "terraform_data" "x" {
  input = {
    concat   = concat(["a"], ["b", "c"], [])
    chunk    = chunklist(["a", "b", "c"], 2)
    zip      = zipmap(["a", "b"], [1, 2])
    keys     = keys({ b = 1, a = 2 })
    sorted   = sort(["b", "a", "C"])
    reversed = reverse([1, 2, 3])
    slice    = slice([1, 2, 3, 4], 1, 3)
    sets     = [setunion(["a"], ["b"]), setintersection(["a", "b"], ["b"]), setsubtract(["a", "b"], ["b"])]
    contains = contains(["a"], "a")
    element  = element(["a", "b"], 5)
    index    = index(["a", "b"], "b")
    flatten  = flatten([[1], [[2], 3]])
    distinct = distinct(["a", "b", "a"])
    sum      = sum([1, 2.5])
    range    = range(1, 10, 3)
    trans    = transpose({ a = ["x", "y"], b = ["x"] })
    match    = matchkeys(["i1", "i2"], ["a", "b"], ["b"])
    alltrue  = [alltrue([true, true]), anytrue([false])]
  }
}
