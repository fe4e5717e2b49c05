variable "nat_zones" {
  description = "Zones that get a NAT gateway of their own."
  type        = list(string)
  default     = ["us-east-1a", "us-east-1b", "us-east-1c"]

  validation {
    condition     = length(var.nat_zones) > 0
    error_message = "At least one zone needs a NAT gateway."
  }
}
